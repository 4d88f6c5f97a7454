export { writeWeb } from './write-web.ts';
