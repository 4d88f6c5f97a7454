const { cpSync, existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/**
 * Copies a package and all that it needs from the packages of the workspace into a folder of packages, unless it is there in this version.
 * VS Code gives its API only to code that lies in the folder of the extension.
 */
function copyClient(name, from, to) {
  const target = join(to, name);
  const source = join(from, name);
  if (existsSync(join(target, 'package.json')) && manifestOf(target).version === manifestOf(source).version) return;
  cpSync(source, target, { recursive: true, dereference: true });
  for (const needed of Object.keys(manifestOf(source).dependencies ?? {}))
    if (!existsSync(join(source, 'node_modules', needed))) copyClient(needed, from, to);
}

module.exports = { copyClient };
