/** Words as an id: lower case letters without accents, digits, single hyphens, at most 40 characters, starting with a letter. */
export function slug(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut = plain.slice(0, 40).replace(/-+$/, '');
  return /^[a-z]/.test(cut) ? cut : cut === '' ? 'section' : `s-${cut}`.slice(0, 40);
}
