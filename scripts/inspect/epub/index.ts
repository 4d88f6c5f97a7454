export { inspectEpub } from './inspect-epub.ts';
