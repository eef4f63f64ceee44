import { forbiddenIn } from './forbidden-phrases.js';

describe('forbidden phrases in a note', () => {
  it.each([
    ['against_the_rules', '不行，这违反规定。'],
    ['do_not_know', '我不清楚'],
    ['do_not_know', '不知道'],
    ['not_my_business', '这不是我的事情'],
    ['not_our_problem', '不是我们的问题'],
    ['not_our_problem', '对不起，我们无法解决'],
    ['against_the_rules', 'Sorry, that is against the rules.'],
    ['do_not_know', "I don't know"],
    ['do_not_know', 'I don’t  KNOW'],
    ['not_my_business', 'ＮＯＴ my job'],
    ['not_our_problem', 'That is not our\nproblem!'],
  ])('finds %s in "%s"', (group, note) => {
    expect(forbiddenIn(note)).toEqual({ hits: 1, groups: [group] });
  });

  it('counts each time, and names each group once, in their order', () => {
    expect(forbiddenIn('不是我们的问题，我们无法解决。不知道，真不知道。')).toEqual({
      hits: 4,
      groups: ['do_not_know', 'not_our_problem'],
    });
  });

  it.each(['', '这样不行吗？', '客户知道了，很满意', 'We know what to do, and it is our job'])(
    'finds none in "%s"',
    (note) => {
      expect(forbiddenIn(note)).toEqual({ hits: 0, groups: [] });
    },
  );
});
