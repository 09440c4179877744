// What the build makes of a font that a component imports: the address under which it is served.
declare module '*.woff2' {
  const address: string
  export default address
}
