import { painter } from '../diagnostics/reporters/index.ts';
import { type BlockChange, type BookDifference, type ChangedWords, isSame, type TextChange } from '../model/book-difference.ts';
import type { Place } from '../model/place.ts';
import { writtenChanges } from '../text/word-changes.ts';

type Paint = ReturnType<typeof painter>;
const signs = { added: '+', removed: '-', edited: '~', moved: '>' } as const;
const colours = { added: 'green', removed: 'red', edited: 'yellow', moved: 'cyan' } as const;

/** A comparison for a terminal: by chapter, each change with its places in both states; words that went as [-so-], that came as {+so+}. */
export function differenceText(difference: BookDifference, colour: boolean): string {
  const paint = painter({ colour });
  if (isSame(difference)) return 'Nothing has changed.\n';
  const told = difference.blocks.filter(({ isWithin }) => !isWithin);
  const chapters = difference.sections.map((section) => {
    const own = told.filter((change) => (change.now ?? change.before)?.section === section.anchor);
    const isOther = section.isGone && difference.sections.some(({ anchor, isGone }) => !isGone && anchor === section.anchor);
    if (own.length === 0 || isOther) return '';
    const state = section.isNew ? ' (new)' : section.isGone ? ' (removed)' : '';
    const title = `${[section.number, clean(section.title)].filter(Boolean).join(' ')}${state}`;
    return `\n${paint('bold', title)}\n${own.map((change) => changeText(change, paint)).join('')}`;
  });
  const lists = [
    listText('Numbers', difference.numbering, paint),
    listText('Titles', difference.titles, paint),
    listText('Terms', difference.terms, paint),
    listText('Sources', difference.sources, paint),
    listText('Facts as printed', difference.facts, paint),
    listText('About the book', difference.metadata, paint),
  ];
  const counts = (Object.keys(signs) as BlockChange['kind'][]).flatMap((kind) => {
    const count = told.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  return `${[...chapters, ...lists].join('')}\n${counts.length === 0 ? 'No block has changed.' : `Blocks: ${counts.join(', ')}.`}\n`;
}

function changeText(change: BlockChange, paint: Paint): string {
  const { kind, isMoved, before, now, type, words } = change;
  const name = kind === 'edited' && isMoved ? 'moved and edited' : kind;
  const places = [...new Set([before, now].flatMap((state) => (state ? [placeText(state.place)] : [])))].join(' → ');
  const isFormOnly = words?.every((each) => each.kind === 'same') ?? false;
  const text = words && !isFormOnly ? wordsText(words, paint) : clean(now?.text ?? before?.text ?? '');
  const detail = `${name} ${type}${isFormOnly ? ', marks or shape only' : ''}`;
  return `  ${paint(colours[kind], signs[kind])} ${places}  ${paint('dim', detail)}\n${text === '' ? '' : `      ${text}\n`}`;
}

const placeText = ({ file, start }: Place): string => `${clean(file)}:${start.line}:${start.column}`;

function wordsText(words: readonly ChangedWords[], paint: Paint): string {
  const colour = { gone: 'red', come: 'green' } as const;
  return writtenChanges(words, (text, kind) => (kind === 'same' ? clean(text) : paint(colour[kind], clean(text))));
}

function listText(title: string, changes: readonly TextChange[], paint: Paint): string {
  if (changes.length === 0) return '';
  const line = ({ id, before, now, place }: TextChange): string => {
    const change =
      before === undefined
        ? paint('green', `+ ${clean(now ?? '')}`)
        : now === undefined
          ? paint('red', `- ${clean(before)}`)
          : `${clean(before)} → ${clean(now)}`;
    return `  ${change}  ${paint('dim', place === undefined ? clean(id) : placeText(place))}\n`;
  };
  return `\n${paint('bold', title)}\n${changes.map(line).join('')}`;
}

/** Characters that would steer a terminal are shown as what they are. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
