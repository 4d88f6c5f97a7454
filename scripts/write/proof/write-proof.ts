import type { Host } from '../../host/host.ts';
import type { Proof } from '../../model/proof.ts';
import { PdfFile, PdfString, pdfDictionary, textString, writePdfFile } from '../../pdf-file/index.ts';
import { toHtml } from '../html/index.ts';
import { proofDocument } from './proof-document.ts';

/** Of the time and the press; `epochSeconds` stands for now. */
export interface ProofPrinting {
  readonly epochSeconds: number;
  readonly identifier: string;
}

/** A proof as a file of HTML, and as a tagged PDF of A4 pages across where it is wanted. Throws HostError `host/no-browser`. */
export async function writeProof(
  proof: Proof,
  host: Host,
  printing?: ProofPrinting,
): Promise<{ readonly html: Uint8Array; readonly pdf?: Uint8Array }> {
  const css = new TextDecoder().decode(await host.files.readTemplate('proof/proof.css'));
  const html = toHtml(proofDocument(proof, css));
  const bytes = new TextEncoder().encode(html);
  if (!printing) return { html: bytes };
  const page = await (await host.browser()).newPage();
  try {
    await page.setContent(html, { waitUntil: 'load' });
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 });
    return { html: bytes, pdf: await dated(printed, proof, printing) };
  } finally {
    await page.close();
  }
}

/** The same bytes at every print: Chromium writes the time of the clock. */
async function dated(bytes: Uint8Array, { title }: Proof, { epochSeconds, identifier }: ProofPrinting): Promise<Uint8Array> {
  const file = new PdfFile(bytes);
  const day = new PdfString(`D:${new Date(epochSeconds * 1000).toISOString().replace(/[-:T]|\.000Z/g, '')}Z`);
  file.trailer.set(
    'Info',
    file.add(pdfDictionary({ Title: textString(title), Creator: textString('Handbook press'), CreationDate: day, ModDate: day })),
  );
  file.catalog.set('ViewerPreferences', pdfDictionary({ DisplayDocTitle: true }));
  file.deleteUnreachable();
  return writePdfFile(file, { crossReferences: 'streams', identifier });
}
