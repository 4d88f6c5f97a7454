import { DocxFile, DocxFileError } from '../../docx-file/index.ts';
import { attributeOf, elementsIn, textOf } from '../../xml/xml-tree.ts';
import { reviewNamespace, reviewProperties } from '../export/mark-document.ts';
import { manifestHash, parseReviewManifest, type ReviewManifest, unpackText } from '../manifest.ts';

/** A document that may be a review copy. */
export interface OpenedReview {
  readonly file: DocxFile;
  /** Hash of its manifest; absent where the program that saved it dropped it. */
  readonly hash?: string;
  /** The manifest in it. */
  readonly manifest?: ReviewManifest;
}

/** Opens a file from outside; the message is a clause where it cannot be read or does not fit its own manifest. */
export function openReview(bytes: Uint8Array): OpenedReview | { readonly fault: string } {
  try {
    const file = DocxFile.open(bytes);
    const hash = hashIn(file);
    const text = embedded(file, hash);
    if (text === undefined) return { file, ...(hash === undefined ? {} : { hash }) };
    const own = manifestHash(text);
    const manifest = parseReviewManifest(text);
    if (!manifest) return { fault: 'the manifest in it is damaged' };
    return { file, hash: own, manifest };
  } catch (error) {
    if (error instanceof DocxFileError) return { fault: error.message.replace(/\.\)/, ')') };
    // Elements a hundred thousand deep are no text of anybody.
    if (error instanceof RangeError) return { fault: 'its XML is nested without end' };
    throw error;
  }
}

function hashIn(file: DocxFile): string | undefined {
  const tree = file.tree('docProps/custom.xml');
  const property = tree && elementsIn(tree).find((each) => attributeOf(each, 'name') === reviewProperties.hash);
  const hash = property && textOf(property).trim();
  return hash !== undefined && /^[0-9a-f]{32}$/.test(hash) ? hash : undefined;
}

/** The text of the manifest that the document holds: the one that its property names, where there are several. */
function embedded(file: DocxFile, hash: string | undefined): string | undefined {
  const texts = file.paths
    .filter((path) => /^customXml\/item\d+\.xml$/.test(path))
    .flatMap((path) => {
      const tree = file.tree(path);
      const root = tree?.children.find((child) => child.type === 'element');
      if (root?.type !== 'element' || !Object.values(root.attributes).includes(reviewNamespace)) return [];
      const text = unpackText(textOf(root).trim());
      return text === undefined ? [] : [text];
    });
  return texts.find((text) => manifestHash(text) === hash) ?? (hash === undefined ? texts[0] : undefined);
}
