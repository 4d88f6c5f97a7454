export { writeEpub } from './write-epub.ts';
