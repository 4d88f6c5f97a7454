const { join } = require('node:path');

/** How the language server of a workspace is started: the press of the workspace itself, by the Node.js of the machine. */
function serverCommand(root, book = 'manuscript', node = 'node') {
  return { command: node, args: [join(root, 'scripts', 'handbook.mjs'), 'lsp', '--stdio', '--book', book], options: { cwd: root } };
}

module.exports = { serverCommand };
