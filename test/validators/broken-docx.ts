import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A document that no version of Office takes: an element where none may be, and two bookmarks of one id. Shown to validators to see that they see. */
export function brokenDocx(sound: Uint8Array): Uint8Array {
  const files = unzipSync(sound);
  const path = 'word/document.xml';
  const text = strFromU8(files[path] ?? new Uint8Array());
  const changed = text.replace('</w:body>', '<w:t>Lost</w:t></w:body>');
  if (changed === text) throw new Error('The document has no body.');
  return zipSync({ ...files, [path]: strToU8(changed) });
}
