import type { Book } from '../../model/book.ts';

/** Hints are off until book.yaml gives their code a severity. */
export function isOn({ settings }: Pick<Book, 'settings'>, code: string): boolean {
  return (settings.rules[code] ?? 'off') !== 'off';
}
