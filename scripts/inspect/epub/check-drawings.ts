import type { Element } from 'xast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubDrawing } from '../../diagnostics/epub-content.ts';
import { attributeOf, elementsIn, wordsOf } from '../../xml/xml-tree.ts';
import type { EpubView } from './view.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
/** Names of SVG 2 that have capitals: any other case of them is unknown to a reading system. */
const names = `
  animateMotion animateTransform clipPath feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence foreignObject linearGradient radialGradient textPath
  attributeName attributeType baseFrequency calcMode clipPathUnits diffuseConstant edgeMode filterUnits glyphRef gradientTransform gradientUnits
  kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits
  maskUnits numOctaves pathLength patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
  primitiveUnits refX refY repeatCount repeatDur requiredExtensions requiredFeatures specularConstant specularExponent spreadMethod startOffset
  stdDeviation stitchTiles surfaceScale systemLanguage tableValues targetX targetY textLength viewBox xChannelSelector yChannelSelector zoomAndPan`
  .trim()
  .split(/\s+/);
const right: ReadonlyMap<string, string> = new Map(names.map((name) => [name.toLowerCase(), name]));

/** Drawings in documents and files of their own: their namespace, a name for those in the text, names in the case of SVG. */
export function checkDrawings({ documents, manifest, epub }: EpubView, report: Report): void {
  for (const { file, elements } of documents)
    for (const { element, place } of elements) {
      if (element.name !== 'svg') continue;
      if (attributeOf(element, 'xmlns') !== svgNamespace) report(epubDrawing({ file, fault: 'namespace' }, place));
      if (!isNamed(element)) report(epubDrawing({ file, fault: 'name' }, place));
      for (const found of wrongCases(element)) report(epubDrawing({ file, fault: 'case', found }, place));
    }
  for (const { file, mediaType } of manifest) {
    const root = mediaType === 'image/svg+xml' ? epub.documents.get(file) : undefined;
    const drawing = root?.children.find((node) => node.type === 'element');
    if (drawing?.type !== 'element') continue;
    if (attributeOf(drawing, 'xmlns') !== svgNamespace) report(epubDrawing({ file, fault: 'namespace' }));
    for (const found of wrongCases(drawing)) report(epubDrawing({ file, fault: 'case', found }));
  }
}

/** Named by its title or a label and marked as one picture, or hidden from voices (SVG-AAM 1.0, 8.1). */
function isNamed(element: Element): boolean {
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  const title = element.children.find((node) => node.type === 'element' && node.name === 'title');
  const name = attributeOf(element, 'aria-label') ?? (title === undefined ? '' : wordsOf(title));
  return name.trim() !== '' && /^(?:img|graphics-document|graphics-symbol)\b/.test(attributeOf(element, 'role') ?? '');
}

function wrongCases(svg: Element): ReadonlySet<string> {
  const found = new Set<string>();
  for (const element of [svg, ...elementsIn(svg)])
    for (const name of [element.name, ...Object.keys(element.attributes)]) {
      const wanted = right.get(name.toLowerCase());
      if (wanted !== undefined && wanted !== name) found.add(name);
    }
  return found;
}
