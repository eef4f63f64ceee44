const exceptions: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const exponents = new Map(
  Object.entries(exceptions).flatMap(([exponent, codes]) =>
    codes.split(' ').map((code) => [code, Number(exponent)] as const),
  ),
);

/**
 * Decimals between a currency's major and minor unit.
 * @param code ISO 4217 alphabetic, upper case; one that is not in the table has the usual 2, known to ISO or not
 * @source ISO 4217:2015 list one, column "minor unit" (SIX Financial Information, maintenance agency); funds and
 * metals, for which the list says "N.A.", are not money here
 */
export const currencyExponent = (code: string): number => exponents.get(code) ?? 2;
