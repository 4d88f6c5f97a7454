/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { AnchorPlace, BlockRange, BoxRange, ColumnRange, Flow, HeadingPlace, NoteLines, TableRange, Unit } from '../layout/flow.ts';

/** What stays in the page between two calls: the element of each unit, and the elements of each flow. */
export interface PressPage {
  flows: HTMLElement[];
  units: { element: HTMLElement; first: Node; last: Node; centre: number }[][];
  notes: HTMLElement[][];
  boxes: HTMLElement[][];
  tables: HTMLTableElement[][];
}
declare global {
  var press: PressPage;
}

/**
 * Measures flows, all or those named by position: it cuts them into slices that no page end may cut. CSS says what belongs together (`break-*`, `orphans`,
 * `widows`). Runs in the browser's page and stands alone.
 */
export function measureFlows(wanted: number[] | null): Flow[] {
  const all = [...document.querySelectorAll<HTMLElement>('.flow')];
  globalThis.press ??= { flows: all, units: [], notes: [], boxes: [], tables: [] };
  type Mutable<T> = { -readonly [K in keyof T]: T[K] };
  type OwnUnit = Mutable<Unit> & { notes: number[] };

  const measure = (flow: HTMLElement, at: number): Flow => {
    const origin = flow.getBoundingClientRect();
    const units: OwnUnit[] = [];
    const places: PressPage['units'][number] = [];
    const anchors: AnchorPlace[] = [];
    const headings: HeadingPlace[] = [];
    const boxes: BoxRange[] = [];
    const boxElements: HTMLElement[] = [];
    const tables: TableRange[] = [];
    const tableElements: HTMLTableElement[] = [];
    const columns: ColumnRange[] = [];
    const blocks: BlockRange[] = [];
    const noteElements = [...flow.querySelectorAll<HTMLElement>('.note')];
    const noteOfCall = new Map(noteElements.map((note, index) => [note.dataset.call ?? '', index]));
    let box = -1;
    let table = -1;
    let waiting: { id: string; left: number; top: number }[] = [];
    const y = (value: number): number => value - origin.top;

    const anchor = (element: Element, unit: number, rect: DOMRect): void => {
      const owner = units[unit];
      if (owner === undefined) return;
      const left = rect.left - origin.left;
      for (const id of new Set([element.id, (element as HTMLElement).dataset.block ?? '']))
        if (id !== '') anchors.push({ id, unit, down: y(rect.top), left });
      const note = noteOfCall.get(element.id);
      if (note !== undefined && element.id !== '') owner.notes.push(note);
    };
    /** Ids of elements that begin with the next unit. */
    const wait = (element: HTMLElement): void => {
      const { left, top } = element.getBoundingClientRect();
      for (const id of new Set([element.id, element.dataset.block ?? '']))
        if (id !== '') waiting.push({ id, left: left - origin.left, top });
    };
    const push = (unit: Partial<OwnUnit> & Pick<OwnUnit, 'top' | 'bottom' | 'kind'>, place: PressPage['units'][number][number]): void => {
      units.push({ line: 0, lines: 1, keepNext: false, keepPrevious: false, cost: 0, notes: [], box, table, floats: false, ...unit });
      places.push(place);
      for (const { id, left, top } of waiting) anchors.push({ id, unit: units.length - 1, down: y(top), left });
      waiting = [];
    };
    /** A block goes by its own id, or by its anchor with its id beside it. */
    const block = ({ dataset, id }: HTMLElement, from: number, to: number): void => {
      if (dataset.block || id) blocks.push({ id: dataset.block || id, from, to });
    };
    const inner = (element: Element): HTMLElement[] =>
      [...element.querySelectorAll<HTMLElement>('[id], [data-block]')].filter(
        (each) => each.closest('svg') === null || each.tagName === 'svg',
      );
    /** A heading for a running head: its number and its title, without calls of notes. */
    const headOf = (element: HTMLElement): string => {
      const title = (element.querySelector('.title') ?? element).cloneNode(true) as HTMLElement;
      for (const call of title.querySelectorAll('.note-call')) call.remove();
      return [element.querySelector('.number')?.textContent, title.textContent].filter(Boolean).join('\u2002').replaceAll('\u00AD', '');
    };
    const whole = (element: HTMLElement, kind: Unit['kind'], rect = element.getBoundingClientRect()): void => {
      const style = getComputedStyle(element);
      wait(element);
      push(
        {
          top: y(rect.top),
          bottom: y(rect.bottom),
          kind,
          keepNext: style.breakAfter === 'avoid',
          keepPrevious: style.breakBefore === 'avoid',
          floats: kind === 'figure',
        },
        { element, first: element, last: element, centre: 0 },
      );
      for (const each of inner(element)) anchor(each, units.length - 1, each.getClientRects()[0] ?? rect);
      for (const each of [element, ...inner(element)]) block(each, units.length - 1, units.length - 1);
      const level = Number(/^H([1-6])$/.exec(element.tagName)?.[1] ?? 0);
      if (level > 0 && element.closest('[data-columns]') === null) headings.push({ unit: units.length - 1, level, text: headOf(element) });
    };

    /** A run of inline nodes as lines. */
    const run = (nodes: ChildNode[], element: HTMLElement): void => {
      const [first] = nodes;
      const last = nodes.at(-1);
      if (first === undefined || last === undefined) return;
      const style = getComputedStyle(element);
      const range = document.createRange();
      range.setStartBefore(first);
      range.setEndAfter(last);
      const pitch = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.4;
      const lines: { centre: number; height: number }[] = [];
      for (const { top, height, width } of range.getClientRects()) {
        if (height === 0 || (width === 0 && lines.length > 0)) continue;
        const centre = top + height / 2;
        const line = lines.at(-1);
        if (line === undefined || centre > line.centre + pitch * 0.6) lines.push({ centre, height });
        else if (height > line.height && Math.abs(centre - line.centre) < pitch * 0.6 && height <= pitch * 1.5)
          Object.assign(line, { centre, height });
      }
      if (lines.length === 0) return;
      const own = nodes.length === element.childNodes.length;
      const rect = element.getBoundingClientRect();
      const [orphans, widows] = [Number(style.orphans) || 2, Number(style.widows) || 2];
      const solid = style.breakInside === 'avoid';
      const start = units.length;
      lines.forEach(({ centre }, line) => {
        const count = lines.length;
        push(
          {
            top: own && line === 0 ? y(rect.top) : y(centre - pitch / 2),
            bottom: own && line === count - 1 ? y(rect.bottom) : y(centre + pitch / 2),
            kind: 'line',
            line,
            lines: count,
            keepPrevious: line > 0 && (solid || line < orphans || count - line < widows),
            cost: line > 0 ? 3 : 0,
          },
          { element, first, last, centre: centre - origin.top },
        );
      });
      const end = units.at(-1);
      if (end && style.breakAfter === 'avoid') end.keepNext = true;
      const begin = units[start];
      if (begin && style.breakBefore === 'avoid') begin.keepPrevious = true;
      const marked = own ? inner(element) : nodes.flatMap((node) => (node instanceof HTMLElement ? [node, ...inner(node)] : []));
      for (const each of marked) {
        const place = each.getClientRects()[0];
        if (place === undefined) continue;
        const middle = place.top + place.height / 2;
        let best = 0;
        for (let line = 1; line < lines.length; line += 1)
          if (Math.abs((lines[line]?.centre ?? 0) - middle) < Math.abs((lines[best]?.centre ?? 0) - middle)) best = line;
        anchor(each, start + best, place);
      }
    };

    const rows = (element: HTMLTableElement): void => {
      const from = units.length;
      const outer = table;
      wait(element);
      table = tables.length;
      const range: Mutable<TableRange> = { from, to: from, headHeight: 0, landscape: element.classList.contains('landscape') };
      tables.push(range);
      tableElements.push(element);
      if (element.caption) {
        whole(element.caption, 'caption');
        const caption = units.at(-1);
        if (caption) caption.keepNext = true;
      }
      const head = element.tHead;
      if (head) {
        range.headHeight = head.getBoundingClientRect().height;
        whole(head, 'head');
        const unit = units.at(-1);
        if (unit) unit.keepNext = true;
      }
      const body = [...element.tBodies].flatMap((part) => [...part.rows]);
      body.forEach((row, index) => {
        whole(row, 'row');
        const unit = units.at(-1);
        if (!unit) return;
        unit.cost = 8;
        unit.keepPrevious = index === 0 || (body.length > 2 && (index === 1 || index === body.length - 1)) || unit.keepPrevious;
      });
      range.to = units.length - 1;
      block(element, from, range.to);
      table = outer;
      const last = units[range.to];
      if (last) last.bottom = Math.max(last.bottom, y(element.getBoundingClientRect().bottom));
    };

    const isInline = (node: ChildNode): boolean => {
      if (node.nodeType === Node.TEXT_NODE) return true;
      if (!(node instanceof Element)) return true;
      if (node.tagName === 'BR') return true;
      return getComputedStyle(node).display.startsWith('inline');
    };
    const atomic = /^(?:H[1-6]|FIGURE|HR|IMG|SVG|FIGCAPTION)$/i;

    const cut = (element: HTMLElement): void => {
      if (element.classList.contains('note') || element.classList.contains('out')) return;
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.position === 'absolute') return;
      if (element instanceof HTMLTableElement) {
        rows(element);
        return;
      }
      if (atomic.test(element.tagName)) {
        const kind = /^H[1-6]$/.test(element.tagName) ? 'heading' : element.tagName === 'FIGURE' ? 'figure' : 'block';
        whole(element, kind);
        return;
      }
      if (style.display.endsWith('flex') || style.display.endsWith('grid')) {
        whole(element, 'block');
        return;
      }
      const rect = element.getBoundingClientRect();
      const from = units.length;
      wait(element);
      const side = Number.parseFloat(style.borderInlineStartWidth) > 0 && style.borderInlineStartStyle !== 'none';
      const filled = !/^(?:transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
      const outerBox = box;
      const decorated = (side || filled || element.classList.contains('box')) && !element.classList.contains('flow');
      if (decorated) {
        box = boxes.length;
        boxes.push({ from, to: from, padding: Math.max(4, Math.min(12, Number.parseFloat(style.paddingTop))) });
        boxElements.push(element);
      }
      const children = [...element.childNodes];
      if (children.every(isInline)) run(children, element);
      else {
        let waitingRun: ChildNode[] = [];
        const flush = (): void => {
          if (waitingRun.some((node) => node.nodeType !== Node.TEXT_NODE || (node.nodeValue ?? '').trim() !== '')) run(waitingRun, element);
          waitingRun = [];
        };
        for (const child of children) {
          if (isInline(child)) waitingRun.push(child);
          else {
            flush();
            cut(child as HTMLElement);
          }
        }
        flush();
      }
      const to = units.length - 1;
      if (decorated) {
        boxes[box] = { from, to, padding: boxes[box]?.padding ?? 8 };
        box = outerBox;
      }
      const [begin, end] = [units[from], units[to]];
      if (begin === undefined || end === undefined || to < from) {
        if (rect.height > 0 && element.children.length === 0) whole(element, 'block');
        return;
      }
      block(element, from, to);
      begin.top = Math.min(begin.top, y(rect.top));
      end.bottom = Math.max(end.bottom, y(rect.bottom));
      if (style.breakAfter === 'avoid') end.keepNext = true;
      if (style.breakBefore === 'avoid') begin.keepPrevious = true;
      if (style.breakInside === 'avoid') for (let unit = from + 1; unit <= to; unit += 1) (units[unit] as OwnUnit).keepPrevious = true;
      if (decorated) for (let unit = from + 1; unit <= to; unit += 1) (units[unit] as OwnUnit).cost += 25;
      if (element.tagName === 'LI' || element.tagName === 'DD')
        for (let unit = from + 1; unit <= to; unit += 1) (units[unit] as OwnUnit).cost += 2;
      const count = Number(element.dataset.columns ?? 0);
      if (count > 1) columns.push({ from, to, count });
    };
    for (const child of flow.children) cut(child as HTMLElement);

    const notes = noteElements.map((note): NoteLines => {
      const rect = note.getBoundingClientRect();
      const bottoms: number[] = [];
      for (const part of note.querySelectorAll<HTMLElement>('p, li, blockquote')) {
        if (part.querySelector('p, li')) continue;
        const pitch = Number.parseFloat(getComputedStyle(part).lineHeight);
        const count = Math.max(1, Math.round(part.getBoundingClientRect().height / pitch));
        const { top } = part.getBoundingClientRect();
        for (let line = 1; line <= count; line += 1) bottoms.push(top - rect.top + line * pitch);
      }
      const { height } = rect;
      const inNote = [note, ...inner(note)].flatMap((each) => {
        const place = each.getClientRects()[0];
        if (place === undefined) return [];
        const [down, left] = [place.top - rect.top, place.left - origin.left];
        return [...new Set([each.id, each.dataset.block ?? ''])].flatMap((id) => (id === '' ? [] : [{ id, down, left }]));
      });
      return { height, anchors: inNote, lines: bottoms.length === 0 ? [height] : [...bottoms.slice(0, -1), height] };
    });
    globalThis.press.units[at] = places;
    globalThis.press.notes[at] = noteElements;
    globalThis.press.boxes[at] = boxElements;
    globalThis.press.tables[at] = tableElements;
    // A unit's top may have moved up to the edge of its box since.
    const placed = anchors.map(({ down, ...rest }) => ({ ...rest, down: Math.max(0, down - (units[rest.unit]?.top ?? 0)) }));
    return { units, notes, boxes, tables, anchors: placed, headings, blocks, columns };
  };
  return (wanted ?? all.map((_, at) => at)).map((at) => measure(all[at] as HTMLElement, at));
}
