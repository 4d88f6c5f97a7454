export { inspectWeb } from './inspect-web.ts';
