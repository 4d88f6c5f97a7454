declare module 'hyphen/*' {
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS
  export default patterns;
  const patterns: {
    readonly hyphenateSync: (text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }) => string;
  };
}
