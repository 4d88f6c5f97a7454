declare module 'subset-font' {
  /** A font with the glyphs of `text` alone (subset-font 2.9). */
  const subsetFont: (
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff2'; readonly preserveNameIds?: readonly number[] },
  ) => Promise<Buffer>;
  // biome-ignore lint/style/noDefaultExport: what the package exports.
  export default subsetFont;
}
