import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

// npm links the commands of packages that are installed, not that of the package itself: after `npm ci`, `npx handbook` is to work in the clone too.
const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'scripts', 'handbook.mjs');
const link = join(root, 'node_modules', '.bin', 'handbook');

mkdirSync(dirname(link), { recursive: true });
rmSync(link, { force: true });
if (process.platform === 'win32') writeFileSync(`${link}.cmd`, '@node "%~dp0..\\..\\scripts\\handbook.mjs" %*\r\n');
else {
  chmodSync(command, 0o755);
  symlinkSync(relative(dirname(link), command), link);
}
