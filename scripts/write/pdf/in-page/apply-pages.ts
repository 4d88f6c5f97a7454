/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageStart } from '../layout/flow.ts';

/** One page as it is to be laid out; distances in CSS pixels. */
export interface PageOrder {
  /** From the flow's top to the page's upper edge. */
  readonly top: number;
  readonly first: number;
  readonly last: number;
  readonly start: PageStart;
  /** Space from the page's upper edge to its first text, without a table's repeated head. */
  readonly lead: number;
  /** White space from the text of the page before to its lower edge. */
  readonly rest: number;
  readonly recto: boolean;
  readonly landscape: boolean;
  /** Where text begins and ends on it. */
  readonly textTop: number;
  readonly textBottom: number;
  readonly columns: readonly { readonly first: number; readonly lead: number }[];
  readonly notes: readonly {
    readonly note: number;
    readonly from: number;
    readonly line: number;
    readonly to: number;
    readonly top: number;
    readonly ends: boolean;
  }[];
  readonly fills: readonly {
    readonly box: number;
    readonly top: number;
    readonly height: number;
    readonly begins: boolean;
    readonly ends: boolean;
  }[];
  readonly head: string | undefined;
  readonly folio: string | undefined;
  readonly marks: readonly { readonly className: string; readonly top: number; readonly height: number; readonly text: string }[];
}
/** All pages of one flow; `continued` is what a table's repeated head says, with `{label}`. */
export interface FlowOrder {
  readonly flow: number;
  readonly pages: readonly PageOrder[];
}

/**
 * Lays the flows out as ordered: where a page begins, page ends are forced, lines are pushed to the next page, heads of tables are repeated; notes, running heads
 * and folios are put at their places. Reads everything before it writes anything. Runs in the browser's page and stands alone.
 */
export function applyPages(orders: FlowOrder[], continued: string): void {
  const { press } = globalThis;
  const writes: (() => void)[] = [];
  const px = (value: number): string => `${Math.round(value * 64) / 64}px`;
  const make = (tag: string, className: string, style: Partial<CSSStyleDeclaration>, text = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    Object.assign(element.style, style);
    if (text !== '') element.textContent = text;
    return element;
  };
  const silent = (element: HTMLElement): HTMLElement => {
    element.setAttribute('aria-hidden', 'true');
    return element;
  };

  /** Where a line begins in the text: the first place that is below the middle between it and the line before. */
  const placeOfLine = (
    unit: { first: Node; last: Node; centre: number },
    before: { centre: number },
    origin: number,
  ): { node: Text; offset: number } | undefined => {
    const limit = (unit.centre + before.centre) / 2 + origin;
    const range = document.createRange();
    range.setStartBefore(unit.first);
    range.setEndAfter(unit.last);
    const root = range.commonAncestorContainer;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode() as Text | null;
    const noteOf = (inner: Node): Element | null | undefined => (inner instanceof Element ? inner : inner.parentElement)?.closest('.note');
    const own = noteOf(unit.first);
    const probe = document.createRange();
    const below = (text: Text, offset: number): boolean | undefined => {
      probe.setStart(text, offset);
      probe.setEnd(text, offset + 1);
      const rects = probe.getClientRects();
      const rect = rects[rects.length - 1];
      return rect === undefined || rect.height === 0 ? undefined : rect.top + rect.height / 2 > limit;
    };
    for (; node !== null; node = walker.nextNode() as Text | null) {
      if (!range.intersectsNode(node) || node.data.length === 0 || noteOf(node) !== own) continue;
      let end = node.data.length - 1;
      while (end >= 0 && below(node, end) === undefined) end -= 1;
      if (end < 0 || !below(node, end)) continue;
      let low = 0;
      let high = end;
      while (low < high) {
        const middle = (low + high) >> 1;
        let seen = below(node, middle);
        let at = middle;
        while (seen === undefined && at < high) {
          at += 1;
          seen = below(node, at);
        }
        if (seen) high = middle;
        else low = at + 1;
      }
      return { node, offset: low };
    }
    return undefined;
  };

  /** The outermost element that begins with a unit. */
  const outermost = (flow: HTMLElement, element: HTMLElement): HTMLElement => {
    let at = element;
    const isFirst = (child: Element): boolean => {
      for (let before = child.previousSibling; before !== null; before = before.previousSibling) {
        if (
          before instanceof HTMLElement &&
          !before.matches('.note, .blank, [aria-hidden="true"], .out') &&
          before.getClientRects().length > 0
        )
          return false;
        if (before.nodeType === Node.TEXT_NODE && (before.nodeValue ?? '').trim() !== '') return false;
      }
      return true;
    };
    while (at.parentElement && at.parentElement !== flow && isFirst(at)) at = at.parentElement;
    return at;
  };

  for (const { flow: at, pages } of orders) {
    const flow = press.flows[at] as HTMLElement;
    const units = press.units[at] ?? [];
    const origin = flow.getBoundingClientRect().top;
    const tablesCut = new Set<HTMLTableElement>();

    for (const page of [...pages].reverse()) {
      const { start, first, lead, rest } = page;
      for (const { first: unit, lead: space } of [...page.columns].reverse()) {
        const inner = (units[unit] as (typeof units)[number]).element;
        const element = outermost(flow, inner);
        writes.push(() => {
          for (let at = inner; at !== element; at = at.parentElement as HTMLElement) at.style.marginTop = '0';
          Object.assign(element.style, { breakBefore: 'column', marginTop: px(space), paddingTop: '0' });
        });
      }
      if (start === 'flow') continue;
      if (first > page.last) {
        // Nothing but the rest of a note.
        writes.unshift(() => flow.append(silent(make('div', 'page-start', { breakBefore: 'page', height: '1px' }))));
        continue;
      }
      const unit = units[first];
      if (unit === undefined) continue;
      if (start === 'row') {
        const row = unit.element as HTMLTableRowElement;
        const table = row.closest('table') as HTMLTableElement;
        tablesCut.add(table);
        const count = [...(table.rows[0]?.cells ?? [])].reduce((sum, cell) => sum + cell.colSpan, 0);
        const label = table.caption?.querySelector('.caption-label')?.textContent ?? '';
        const words = continued.replace('{label}', label).trim();
        const head = [...(table.tHead?.rows ?? [])].map((each) => each.cloneNode(true) as HTMLElement);
        writes.push(() => {
          const line = silent(make('tr', 'continued page-start', { breakBefore: 'page' }));
          const cell = make('td', '', { paddingTop: px(lead) });
          (cell as HTMLTableCellElement).colSpan = count;
          const text = make('span', '', {}, words);
          cell.append(text);
          line.append(cell);
          for (const each of head) {
            silent(each).classList.add('repeated-head');
            for (const part of [each, ...each.querySelectorAll('[id], [data-block]')]) {
              part.removeAttribute('id');
              part.removeAttribute('data-block');
            }
            for (const link of each.querySelectorAll('a')) link.replaceWith(...link.childNodes);
            for (const call of each.querySelectorAll('.note-call')) call.remove();
          }
          row.before(line, ...head);
        });
      } else if (start === 'line') {
        const before = units[first - 1];
        const place = before && placeOfLine(unit, before, origin);
        if (!place) continue;
        writes.push(() => {
          const spacer = silent(make('span', 'page-end', { height: px(rest + lead) }));
          const { node, offset } = place;
          if (offset === 0) node.before(spacer);
          else node.splitText(offset).before(spacer);
        });
      } else {
        const element = outermost(flow, unit.element);
        writes.push(() => {
          element.classList.add('page-start');
          Object.assign(element.style, { breakBefore: 'page', marginTop: px(lead) });
        });
      }
    }
    for (const table of tablesCut) {
      const widths = [...(table.rows[0]?.cells ?? [])].map((cell) => [cell.getBoundingClientRect().width, cell.colSpan] as const);
      writes.push(() => {
        const group = document.createElement('colgroup');
        for (const [width, span] of widths)
          for (let column = 0; column < span; column += 1) group.append(make('col', '', { width: px(width / span) }));
        if (table.caption) table.caption.after(group);
        else table.prepend(group);
        table.style.tableLayout = 'fixed';
      });
    }

    for (const page of pages) {
      for (const { box, top, height, begins, ends } of page.fills) {
        const element = (press.boxes[at] ?? [])[box];
        if (!element) continue;
        const style = getComputedStyle(element);
        const rect = element.getBoundingClientRect();
        const left = rect.left - flow.getBoundingClientRect().left;
        const look = {
          top: px(page.top + top),
          height: px(height),
          left: px(left),
          width: px(rect.width),
          backgroundColor: style.backgroundColor,
          borderInlineStart: style.borderInlineStart,
          borderInlineEnd: style.borderInlineEnd,
          ...(begins ? { borderTop: style.borderTop } : {}),
          ...(ends ? { borderBottom: style.borderBottom } : {}),
        };
        writes.push(() => {
          element.classList.add('split-box');
          flow.prepend(silent(make('div', 'box-fill', look)));
        });
      }
      const noteHeight = page.notes.length > 0;
      const [firstNote] = page.notes;
      if (noteHeight && firstNote)
        writes.push(() => flow.append(silent(make('div', 'notes-rule', { top: px(page.top + firstNote.top - 6) }))));
      const { head, folio, recto } = page;
      const side = `${recto ? 'recto' : 'verso'}${page.landscape ? ' turned' : ''}`;
      if (head !== undefined)
        writes.push(() => {
          const element = silent(make('div', `running-head ${side}`, { top: px(page.top + page.textTop) }));
          element.append(make('span', '', {}, head));
          flow.append(element);
        });
      if (folio !== undefined)
        writes.push(() => flow.append(silent(make('div', `folio ${side}`, { top: px(page.top + page.textBottom) }, folio))));
      for (const { className, top, height, text } of page.marks)
        writes.push(() => flow.append(silent(make('div', `${className} ${side}`, { top: px(page.top + top), height: px(height) }, text))));
    }

    // Notes, a divided one last part first, so that what is taken away leaves the places before it as they are.
    const notes = press.notes[at] ?? [];
    const byNote = new Map<number, { page: PageOrder; from: number; line: number; top: number; ends: boolean }[]>();
    for (const page of pages)
      for (const { note, from, line, top, ends } of page.notes)
        byNote.set(note, [...(byNote.get(note) ?? []), { page, from, line, top, ends }]);
    for (const [note, parts] of byNote) {
      const element = notes[note] as HTMLElement;
      const { top: noteTop } = element.getBoundingClientRect();
      const paragraphs = [...element.querySelectorAll<HTMLElement>('p, li, blockquote')].filter((part) => !part.querySelector('p, li'));
      const cuts = parts.slice(1).map(({ from }) => {
        // `from` is the distance of the part's first line from the note's top.
        const limit = noteTop + from;
        for (const paragraph of paragraphs) {
          const rect = paragraph.getBoundingClientRect();
          const pitch = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
          if (rect.bottom <= limit + 1) continue;
          if (rect.top >= limit - 1) return { paragraph, place: undefined };
          const centre = limit + pitch / 2;
          const place = placeOfLine({ first: paragraph, last: paragraph, centre }, { centre: centre - pitch }, 0);
          return { paragraph, place };
        }
        return undefined;
      });
      writes.push(() => {
        let base = element;
        const pieces: HTMLElement[] = [];
        for (const cut of cuts.reverse()) {
          if (!cut) continue;
          const range = document.createRange();
          if (cut.place) range.setStart(cut.place.node, cut.place.offset);
          else range.setStartBefore(cut.paragraph);
          range.setEnd(base, base.childNodes.length);
          const rest = range.extractContents();
          for (const part of rest.querySelectorAll('[id], [data-block]')) {
            if (element.querySelector(`#${CSS.escape(part.id || 'x')}`)) part.removeAttribute('id');
            part.removeAttribute('data-block');
          }
          const piece = element.cloneNode(false) as HTMLElement;
          piece.removeAttribute('data-block');
          piece.append(rest);
          if (cut.place) {
            piece.classList.add('mid');
            cut.paragraph.classList.add('cut');
          }
          pieces.unshift(piece);
        }
        let previous = element;
        for (const [index, piece] of pieces.entries()) {
          piece.id = `${element.id}-continued${index === 0 ? '' : index + 1}`;
          piece.dataset.continues = element.id;
          previous.after(piece);
          previous = piece;
        }
        base = element;
        // On a turned page too a note keeps the width at which its lines were measured.
        [element, ...pieces].forEach((piece, index) => {
          const part = parts[index];
          if (!part) return;
          piece.style.top = px(part.page.top + part.top);
          piece.style.bottom = 'auto';
        });
      });
    }
  }
  for (const write of writes) write();
  document.documentElement.classList.replace('measuring', 'paged');
}
