declare module 'jstat' {
  /** As much of it as is used here. */
  const jstat: {
    readonly jStat: {
      /** Natural logarithm of the gamma function, of a number above zero. */
      readonly gammaln: (x: number) => number;
    };
  };
  export default jstat;
}
