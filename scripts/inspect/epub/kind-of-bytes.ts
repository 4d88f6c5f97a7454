import type { Root } from 'xast';

const starts: readonly (readonly [type: string, bytes: string])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF8'],
  ['font/woff2', 'wOF2'],
  ['font/woff', 'wOFF'],
  ['font/otf', 'OTTO'],
  ['font/ttf', '\0\x01\0\0'],
  ['application/pdf', '%PDF-'],
];
const roots: Readonly<Record<string, string>> = {
  html: 'application/xhtml+xml',
  svg: 'image/svg+xml',
  ncx: 'application/x-dtbncx+xml',
  package: 'application/oebps-package+xml',
};

/** Media type of a file by its first bytes, or its root element where it is XML; undefined where neither tells. */
export function kindOfBytes(bytes: Uint8Array, tree: Root | undefined): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  const [type] = starts.find(([, wanted]) => start.startsWith(wanted)) ?? [];
  if (type !== undefined) return type;
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp';
  const root = tree?.children.find((node) => node.type === 'element');
  return root?.type === 'element' ? roots[root.name] : undefined;
}
