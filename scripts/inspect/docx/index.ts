export { inspectDocx } from './inspect-docx.ts';
