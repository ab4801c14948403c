import { isBotAgent } from './bots.js';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('who looks at a page', () => {
  it.each<[string | undefined, boolean, string]>([
    [CHROME, false, 'a browser of people'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      false,
      'a phone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; CUBOT KINGKONG) AppleWebKit/537.36 Chrome/139.0 Mobile Safari/537.36',
      true,
      'a phone called like a robot is lost: rather too few visits than made-up ones',
    ],
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', true, 'a search engine'],
    ['facebookexternalhit/1.1', true, 'the preview of a messenger'],
    ['WhatsApp/2.23', true, 'the preview of a messenger'],
    ['curl/8.5.0', true, 'a program'],
    [undefined, true, 'who says nothing is a program'],
  ])('as %p is a program (%p): %s', (agent, isBot) => {
    expect(isBotAgent(agent)).toBe(isBot);
  });
});
