import tseslint from 'typescript-eslint';

const pureOnly = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes in with the command.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time comes in with the command.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance comes in with the command.',
  },
  {
    selector: "MemberExpression[object.name='process']",
    message: 'A pure library does not read the process.',
  },
];

const everywhere = [
  {
    selector: 'ImportExpression[source.value=/^@hindsight/]',
    message: 'The build rewrites only static imports: put what you need in a file, and import that one.',
  },
];

export default tseslint.config(
  { ignores: ['dist/**', '.hindsight/**', 'libs/client/src/generated/**'] },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40 }],
      complexity: ['error', 8],
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['**/*.spec.ts', '**/*.contract.ts', 'test/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  // The reference reads RULES aloud, one case after the other: a plain switch is the point of it.
  { files: ['test/reference/**/*.ts'], rules: { complexity: 'off' } },
  {
    files: ['libs/{domain,rules,replay}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...pureOnly] },
  },
);
