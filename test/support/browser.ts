import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const installed = '/usr/bin/chromium';

/**
 * A real Chromium, headless: the one from npm; the one of the machine where that does not start. Chinese is drawn with the
 * fonts of the machine; without any it shows as boxes, which is no fault of a page.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await bundled.executablePath();
  const args = bundled.args.filter((arg) => arg !== '--single-process'); // there, the last page to close takes all with it
  try {
    return await chromium.launch({ executablePath, args });
  } catch (error) {
    if (!existsSync(installed)) throw error;
    return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] });
  }
}
