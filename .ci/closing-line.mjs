import { readFileSync } from 'node:fs';

/** Prints `N passed, N failed` from vitest's JSON report; fails where the report is missing, a test failed, or another step failed. */
const [path, status] = process.argv.slice(2);
const report = read(path);
const passed = report?.numPassedTests ?? 0;
const others = Number(status) !== 0 && (report?.numFailedTests ?? 0) === 0 ? 1 : 0;
const failed = (report?.numFailedTests ?? 0) + (report ? 0 : 1) + others;
if (!report) console.log('vitest left no report.');
if (report && others > 0) console.log('A step besides the tests failed: see above.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
