// The part of subset-font that fonts.ts uses; the package brings no types.
declare module 'subset-font' {
  type Options = {
    targetFormat: 'truetype' | 'woff2'
    keepFeatures: string[]
    dropTables: string[]
    noHinting: boolean
    preserveNameIds: number[]
  }
  export default function subsetFont(font: Buffer, letters: string, options: Options): Promise<Buffer>
}
