const path = / (?:re|m|l|c|v|y)$|^h$/;
const paint = /^(?:f\*?|F|S|s|B\*?|b\*?)$/;

/** A content stream whose rules and backgrounds that belong to no tag are marked as artifacts (ISO 14289-1, 7.1). */
export function paintingMarked(content: string): string {
  const lines = content.split('\n');
  const marked: string[] = [];
  let depth = 0;
  let start = -1;
  for (const line of lines) {
    marked.push(line);
    if (/B[DM]C$/.test(line)) depth += 1;
    else if (line === 'EMC') depth -= 1;
    else if (depth > 0) continue;
    else if (path.test(line)) start = start < 0 ? marked.length - 1 : start;
    else if (paint.test(line) && start >= 0) {
      marked.splice(start, 0, '/Artifact BMC');
      marked.push('EMC');
      start = -1;
    } else start = -1;
  }
  return marked.join('\n');
}
