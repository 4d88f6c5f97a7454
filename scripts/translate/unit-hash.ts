import { createHash } from 'node:crypto';
import type { Part } from './unit.ts';

/**
 * Hash of what a unit says: its words in NFC, white space evened out, soft hyphens left out, and its marks by their type and number. Keys and addresses are not in it: a changed
 * address makes no translation stale.
 */
export function unitHash(parts: readonly Part[]): string {
  return createHash('sha256')
    .update(unitText(parts).normalize('NFC').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim())
    .digest('hex')
    .slice(0, 12);
}

/** The words of a unit with its marks as `{1}`, `{/1}`, `{2/}`: what locks remember of a source. Braces of the text are doubled. */
export function unitText(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.value.replace(/[{}]/g, '$&$&');
      const { number, kind } = part;
      return kind === 'open' ? `{${number}}` : kind === 'close' ? `{/${number}}` : `{${number}/}`;
    })
    .join('');
}
