import fc from 'fast-check';
import { Sealer, SealBroken } from './sealer.js';

const ada = new Sealer(Buffer.alloc(32, 1));
const bob = new Sealer(Buffer.alloc(32, 2));
const purpose = ['ada', 'profile', 'name'];

const frozen = '1.Y3S8hvNCwuCkbwgsPAFIHwcJNQbk8BpueQcolxjyJbPU0viBz_h8XA';

describe('sealing a text', () => {
  it('opens to what it was, whatever it was, and does not show it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, about) => {
        const sealed = ada.seal(about, text);
        expect(ada.open(about, sealed)).toBe(text);
        if (text.length > 5)
          expect(Buffer.from(sealed.sealed.slice(2), 'base64url').includes(text)).toBe(false);
      }),
    );
  });

  // What is stored opens for ever: this text was sealed when the format was made.
  it('opens what was sealed before', () => {
    expect(ada.seal(purpose, 'Ada Lovelace')).toEqual({ sealed: frozen });
    expect(ada.open(purpose, { sealed: frozen })).toBe('Ada Lovelace');
  });

  it('is the same for the same, and something else for another customer, purpose or text', () => {
    const others = [
      ada.seal(purpose, 'Ada Byron'),
      ada.seal(['ada', 'profile', 'phone'], 'Ada Lovelace'),
      ada.seal(['ada', 'profilename'], 'Ada Lovelace'),
      bob.seal(purpose, 'Ada Lovelace'),
    ].map(({ sealed }) => sealed.slice(0, 18)); // their nonces
    const { sealed } = ada.seal(purpose, 'Ada Lovelace');
    expect(ada.seal(purpose, 'Ada Lovelace').sealed).toBe(sealed);
    expect(new Set([sealed.slice(0, 18), ...others]).size).toBe(5);
  });

  it.each([
    ['another purpose', () => ada.open(['bob', 'profile', 'name'], ada.seal(purpose, 'x'))],
    ['another key', () => bob.open(purpose, ada.seal(purpose, 'x'))],
    [
      'another version',
      () => ada.open(purpose, { sealed: ada.seal(purpose, 'x').sealed.replace('1.', '2.') }),
    ],
    ['something cut off', () => ada.open(purpose, { sealed: ada.seal(purpose, 'x').sealed.slice(0, -4) })],
    ['nothing at all', () => ada.open(purpose, { sealed: '1.' })],
  ])('does not open with %s', (_, open) => {
    expect(open).toThrow(SealBroken);
  });
});
