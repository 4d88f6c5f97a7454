import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { nameOfBlock } from '../../model/block-names.ts';
import type { BlockChange, ChangedWords, TextChange } from '../../model/book-difference.ts';
import type { Place } from '../../model/place.ts';
import type { Phrase, Words } from '../../model/words.ts';

type Phrases = Words['phrases'];

/** How a change is called in the book's language. */
export function nameOfChange({ kind, isMoved }: Pick<BlockChange, 'kind' | 'isMoved'>, phrases: Phrases): string {
  const names = { added: 'changeAdded', removed: 'changeRemoved', edited: 'changeEdited', moved: 'changeMoved' } as const;
  const name: Phrase = kind === 'edited' && isMoved ? 'changeMovedEdited' : names[kind];
  return phrases[name];
}

/** One block that has changed: what happened, where, and its words. */
export function changeElement(change: BlockChange, bookWords: Words): Element {
  const { phrases } = bookWords;
  const { before, now, words } = change;
  const places = [before, now].filter((state) => state !== undefined).map(({ place }) => lineOf(place));
  const isFormOnly = words?.every(({ kind }) => kind === 'same') ?? false;
  const title = nameOfChange(change, phrases) + (isFormOnly ? ` · ${phrases.changeForm}` : '');
  return h('article', { className: ['change', change.kind], id: `change-${change.id.replaceAll('.', '-')}` }, [
    h('h3', title),
    h('p', { dir: 'auto' }, words ? wordElements(words, phrases) : [wholeElement(change, phrases)]),
    h('p', { className: ['meta'] }, [
      h('bdi', [...new Set(places)].join(' → ')),
      ` · ${nameOfBlock(change.type, bookWords)} · ${change.id}`,
    ]),
  ]);
}

function wholeElement({ kind, before, now }: BlockChange, phrases: Phrases): ElementContent {
  const text = now?.text ?? before?.text ?? '';
  if (kind === 'moved' || text === '') return h('span', text === '' ? '—' : text);
  return markedElement(kind === 'added' ? 'come' : 'gone', text, phrases);
}

const lineOf = ({ file, start }: Place): string => `${file}:${start.line}`;

/** Words with those that came and went marked, apart by spaces. */
export function wordElements(words: readonly ChangedWords[], phrases: Phrases): ElementContent[] {
  return words.flatMap(({ kind, words: text }, at): ElementContent[] => [
    ...(at === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    kind === 'same' ? { type: 'text', value: text } : markedElement(kind, text, phrases),
  ]);
}

/** `ins` or `del`; few screen readers say them, so words that only they hear do. */
function markedElement(kind: 'come' | 'gone', text: string, phrases: Phrases): Element {
  const said = kind === 'come' ? phrases.inserted : phrases.deleted;
  return h(kind === 'come' ? 'ins' : 'del', [h('span', { className: ['revision-name'] }, `[${said}] `), text]);
}

/** A text that has become another. */
export function textElement({ before, now, place, id }: TextChange, words: readonly ChangedWords[], phrases: Phrases): Element {
  const kind = before === undefined ? 'added' : now === undefined ? 'removed' : 'edited';
  return h('article', { className: ['change', kind] }, [
    h('h3', nameOfChange({ kind, isMoved: false }, phrases)),
    h('p', { dir: 'auto' }, wordElements(words, phrases)),
    h('p', { className: ['meta'] }, [h('bdi', place === undefined ? id : `${id} · ${lineOf(place)}`)]),
  ]);
}
