import { closingAfter } from './closing.js';

describe('what was opened', () => {
  it('is closed in reverse order, and nothing more is opened once the end is asked for', async () => {
    const end = new AbortController();
    const heard: string[] = [];
    const opening = closingAfter((closing) => {
      for (const name of ['database', 'projector', 'http']) {
        heard.push(`open ${name}`);
        if (name === 'projector') end.abort(new Error('enough'));
        closing.add(() => Promise.resolve(void heard.push(`close ${name}`)));
      }
      return Promise.resolve();
    }, end.signal);
    await expect(opening).rejects.toThrow('enough');
    expect(heard).toEqual(['open database', 'open projector', 'close projector', 'close database']);
  });

  it('is closed even where some of it cannot be', async () => {
    const heard: string[] = [];
    const failing = closingAfter((closing) => {
      closing.add(() => Promise.resolve(void heard.push('first')));
      closing.add(() => Promise.reject(new Error('stuck')));
      return Promise.resolve();
    });
    await expect(failing).rejects.toThrow('stuck');
    expect(heard).toEqual(['first']);
  });
});
