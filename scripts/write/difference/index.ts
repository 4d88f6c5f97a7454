export { type DifferencePage, differencePage } from './difference-page.ts';
