const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Whole numbers from 0 as letters: five bits each, small ones first, with a sixth that says that more follow. */
export function encodeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let left = number;
    do {
      const low = left % 32;
      left = (left - low) / 32;
      text += digits[low + (left > 0 ? 32 : 0)];
    } while (left > 0);
  }
  return text;
}

/** Words one after another, each without what it begins like the one before: a letter for how much that is, and the rest. At most 63 letters are shared. */
export function encodeAfter(before: string, word: string): string {
  let shared = 0;
  while (shared < Math.min(before.length, word.length, 63) && before[shared] === word[shared]) shared += 1;
  return `${digits[shared]}${word.slice(shared)}`;
}
