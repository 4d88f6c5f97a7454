/** What each kind of edit does to the Markdown: words of the chapter and what they become. Both are the same for edits that change no text. */
export const kinds: Readonly<Record<string, readonly (readonly [was: string, now: string])[]>> = {
  nothing: [],
  'word replaced': [['checked against', 'compared with']],
  'word in bold replaced': [['**return freely**', '**return willingly**']],
  'word at the edge of bold': [['**return freely**', '**return freely and safely**']],
  'word before bold': [['country and', 'country or']],
  'two sentences in one block': [
    ['has two sentences', 'has three sentences'],
    ['before you go', 'before you leave'],
  ],
  'split block': [['stays here. Second half', 'stays here.\n\nSecond half']],
  'joined blocks': [['comes before.\n\nThis block', 'comes before. This block']],
  'new paragraph': [['comes before.\n', 'comes before.\n\nA wholly new thought.\n']],
  'moved block': [['This block comes before.\n\nThis block comes after.', 'This block comes after.\n\nThis block comes before.']],
  'deleted block': [['A block that nobody needs.\n\n', '']],
  'table cell': [['| nobody doubts it', '| hardly anybody doubts it']],
  'new row': [['nobody doubts it |\n', 'nobody doubts it |\n| doubtful | two sources differ |\n']],
  'deleted row': [['| well known | nobody doubts it |\n', '']],
  'text of a note': [['The text of the note', 'The text of this note']],
  'new note': [
    [
      'First half stays here. Second half moves on.',
      'First half stays here.[^note-1] Second half moves on.\n\n[^note-1]: What a reviewer adds.',
    ],
  ],
  'item of a list': [['pears are green', 'pears are yellow']],
  'new item': [['- pears are green\n', '- pears are green\n- cherries are red too\n']],
  'deleted item': [['- pears are green\n', '']],
  'step of a numbered list': [['second step', 'last step']],
  'cross-reference deleted': [['See [](#tbl-grades) and [](#sec-talk)', 'See [](#sec-talk)']],
  'words after a cross-reference': [['[](#sec-talk) before', '[](#sec-talk), above all, before']],
  'words before a citation': [['to their own', 'to his or her own']],
  heading: [['## The talk {', '## The first talk {']],
  caption: [['[Grades of evidence]', '[Grades of proof]']],
  'title of a box': [['[Counselling in Utrecht]', '[Counselling in Delft]']],
  'item of a checklist': [['has had time', 'has had enough time']],
  'words in a link': [['[the guidelines]', '[the new guidelines]']],
  'bold added': [['This block comes before', 'This block **comes before**']],
  'bold removed': [['**return freely**', 'return freely']],
  'all accepted': [['**return freely**', '**go back freely**']],
  'all rejected': [],
  'signs that are markup': [
    [
      'This block comes before.',
      'This block comes before \\*really\\* \\[or so\\]: \\_yes\\_ \\`a\\` \\<b> #1 \\\\ 2 & 3 \\:fact\\[F001\\].',
    ],
  ],
  'box ticked': [],
};

/** The chapter after a kind of edit. */
export function edited(chapter: string, kind: string): string {
  return (kinds[kind] ?? []).reduce((text, [was, now]) => {
    if (!text.includes(was)) throw new Error(`The chapter does not say “${was}”.`);
    return text.replace(was, () => now);
  }, chapter);
}
