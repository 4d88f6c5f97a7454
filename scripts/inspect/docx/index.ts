export { inspectDocx, inspectDocxBytes } from './inspect-docx.ts';
