import { AppError } from '#kernel';

import { ALWAYS_OPEN, calendarProblems, compileCalendar, validateCalendar } from './index.js';

const good = { zone: 'Europe/Rome', week: { mon: [{ open: '09:00', close: '18:00' }] } };
const week = (open: unknown, close: unknown) => ({ ...good, week: { mon: [{ open, close }] } });
const pointersOf = (input: unknown): string[] => calendarProblems(input).map(({ pointer }) => pointer);

describe('a calendar from outside', () => {
  it.each([
    [good, 'the least there can be'],
    [ALWAYS_OPEN('Asia/Kathmandu'), 'round the clock'],
    [{ ...good, week: {} }, 'it may never open; that shows when it is asked'],
    [week('22:00', '06:00'), 'overnight'],
    [week('08:30:15', '24:00'), 'seconds and the end of the day'],
    [
      { ...good, holidays: [{ on: '2026-12-25' }, { every: '02-29', fromYear: 2000, toYear: 2040 }] },
      'both kinds of holidays',
    ],
    [
      {
        ...good,
        exceptions: { '2026-12-24': [] },
        breaks: { '2026-12-23': [{ open: '12:00', close: '13:00' }] },
      },
      'dated windows',
    ],
  ])('%# is accepted: %j', (input: unknown, _because: string) => {
    expect(calendarProblems(input)).toEqual([]);
    expect(validateCalendar(input)).toBe(input);
  });

  it.each([
    [null, [''], 'nothing'],
    [[], [''], 'a list'],
    [{}, ['/zone', '/week'], 'an empty object'],
    [{ ...good, zone: 'Europe/Roma' }, ['/zone'], 'an unknown zone'],
    [{ ...good, zone: '+02:00' }, ['/zone'], 'an offset is no zone'],
    [{ ...good, week: { monday: [] } }, ['/week/monday'], 'a weekday by another name'],
    [{ ...good, week: { mon: 'nine to six' } }, ['/week/mon'], 'words'],
    [{ ...good, week: { mon: ['09:00'] } }, ['/week/mon/0'], 'a time alone'],
    [week('9:00', '18.00'), ['/week/mon/0/open', '/week/mon/0/close'], 'other ways to write a time'],
    [week('24:00', '06:00'), ['/week/mon/0/open'], 'nothing opens at the end of a day'],
    [week('09:00', '09:00'), ['/week/mon/0/close'], 'an empty window'],
    [week(9, undefined), ['/week/mon/0/open', '/week/mon/0/close'], 'numbers and gaps'],
    [
      { ...good, week: { mon: Array(49).fill({ open: '09:00', close: '10:00' }) } },
      ['/week/mon'],
      'too many windows',
    ],
    [{ ...good, holidays: {} }, ['/holidays'], 'holidays that are no list'],
    [{ ...good, holidays: Array(10_001).fill({ on: '2026-01-01' }) }, ['/holidays'], 'too many holidays'],
    [{ ...good, holidays: ['2026-12-25'] }, ['/holidays/0'], 'a bare date'],
    [{ ...good, holidays: [{ on: '2026-12-25', every: '12-25' }] }, ['/holidays/0'], 'both kinds at once'],
    [{ ...good, holidays: [{ on: '2026-02-29' }] }, ['/holidays/0/on'], 'a date that does not exist'],
    [{ ...good, holidays: [{ every: '13-01' }] }, ['/holidays/0/every'], 'a thirteenth month'],
    [
      { ...good, holidays: [{ every: '12-07', fromYear: '2026' }] },
      ['/holidays/0/fromYear'],
      'a year as text',
    ],
    [{ ...good, breaks: [] }, ['/breaks'], 'breaks that are a list'],
    [
      { ...good, exceptions: { '2026/12/24': [] } },
      ['/exceptions/2026~112~124'],
      'a date with slashes, escaped in the pointer',
    ],
    [
      { ...good, exceptions: { '2026-12-24': [{ open: '10:00', close: '25:00' }] } },
      ['/exceptions/2026-12-24/0/close'],
      'a wrong time deep down',
    ],
  ])('%# is refused where it is wrong', (input: unknown, pointers: string[], _because: string) => {
    expect(pointersOf(input)).toEqual(pointers);
    expect(calendarProblems(input).every(({ detail }) => detail.length > 10)).toBe(true);
  });

  it('is never compiled when it is wrong, and the error names every field', () => {
    const compile = () =>
      compileCalendar(
        { zone: 'Mars/Base', week: { mon: [{ open: 'x', close: '18:00' }] } },
        { from: 0, to: 1 },
      );
    expect(compile).toThrow(AppError);
    try {
      compile();
    } catch (error) {
      expect(error).toMatchObject({ code: 'calendar/invalid', kind: 'invalid' });
      expect((error as AppError).fields.map(({ pointer }) => pointer)).toEqual(['/zone', '/week/mon/0/open']);
    }
  });
});
