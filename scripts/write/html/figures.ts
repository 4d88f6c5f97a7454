import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Drawing, Figure, Handlers } from '../../model/book-node.ts';
import { blockAttributes } from './block-attributes.ts';
import { caption } from './caption.ts';
import type { HtmlTarget, RenderState } from './html-target.ts';
import { parseDrawing } from './parse-drawing.ts';
import { plainText } from './plain-text.ts';

/** A picture with its caption below; a long description follows it (on the web folded away). */
export const figures: Pick<Handlers<ElementContent[], RenderState>, 'figure'> = {
  figure: (node, state) => {
    const words = caption('figcaption', node.label, node.caption, state);
    const role = state.target.kind === 'pdf' ? { role: 'group' } : {};
    const picture = 'svg' in node.content ? drawing(node, node.content, state.target) : image(node, node.content.asset, state);
    const figure = h('figure', { ...blockAttributes(node), className: ['figure'], ...role }, [
      picture,
      ...(words === undefined ? [] : [words]),
    ]);
    return node.description.length === 0 ? [figure] : [figure, description(node, state)];
  },
};

function drawing(node: Figure, { svg, kind, widthPx, heightPx }: Drawing, target: HtmlTarget): Element {
  const names = { title: `${node.id}-title`, desc: `${node.id}-desc` };
  const described = node.description.length > 0;
  // In EPUB the description is at hand, with its parts: it need not be read as one breath of words as well.
  const inside = described && target.kind !== 'epub';
  const root = parseDrawing(svg);
  root.properties = {
    ...root.properties,
    width: widthPx,
    height: heightPx,
    className: ['drawing', `drawing-${kind}`],
    role: 'img',
    ariaLabelledBy: [names.title],
    ...(inside ? { ariaDescribedBy: [names.desc] } : {}),
    ...(described && !inside ? { ariaDetails: `${node.id}-long` } : {}),
  };
  root.children.unshift(
    svgText('title', names.title, node.alt),
    ...(inside ? [svgText('desc', names.desc, plainText(node.description))] : []),
  );
  return root;
}
function svgText(tagName: string, id: string, value: string): Element {
  return { type: 'element', tagName, properties: { id }, children: [{ type: 'text', value }] };
}

function image(node: Figure, asset: string, { edition, target }: RenderState): Element {
  const picture = edition.assets.get(asset);
  return h('img', {
    src: target.imageSrc(asset),
    alt: node.alt,
    width: picture?.widthPx,
    height: picture?.heightPx,
    ...(node.description.length > 0 ? longDescription(node, target) : {}),
  });
}

function longDescription({ id }: Figure, { kind }: HtmlTarget): Properties {
  if (kind === 'pdf') return {};
  return kind === 'epub' ? { ariaDetails: `${id}-long` } : { ariaDescribedBy: [`${id}-long`] };
}

function description(node: Figure, state: RenderState): Element {
  const { description: word, colon } = state.edition.words.phrases;
  const name = node.label === undefined ? word : `${word}${colon}${node.label}`;
  const [id, content] = [`${node.id}-long`, state.render(node.description)];
  if (state.target.kind === 'web') return h('details', { className: ['description'] }, [h('summary', name), h('div', { id }, content)]);
  return h('div', { className: ['description'], id }, [h('p', { className: ['description-title'] }, name), ...content]);
}
