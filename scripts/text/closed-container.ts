import type { ContainerDirective } from 'mdast-util-directive';

const sliceOf = (node: ContainerDirective, text: string): string =>
  text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

/** How many colons open a container. */
export const openingColons = (node: ContainerDirective, text: string): number => /^:+/.exec(sliceOf(node, text))?.[0].length ?? 3;

/** Whether a container has its closing line. micromark ends an open one silently with its parent: closed means that its last line is a fence long enough. */
export function isClosed(node: ContainerDirective, text: string): boolean {
  const lines = sliceOf(node, text).trimEnd().split('\n');
  const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd();
  return lines.length > 1 && /^:{3,}$/.test(last) && last.length >= openingColons(node, text);
}
