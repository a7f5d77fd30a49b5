import { describe, expect, it } from '@jest/globals';
import { roleOfSelf } from './role-of-self.js';

describe('roleOfSelf', () => {
  it.each([
    ['这次会议选举我为县长，我深感责任重大。', '县长'],
    ['组织上安排我到江阳任区长，我坚决服从。', '区长'],
    ['作为市长，我对预算执行负总责。', '市长'],
    ['我作为县委书记，要带头执行。', '县委书记'],
    ['我代表院党组感谢大家。法院的工作离不开法院全体干警，法院要更公正。', '法院院长'],
    ['在此我谨代表院党组致谢。检察院的各位同事，检察院是我们共同的家，检察院的明天会更好。', '检察长'],
    ['有机会来这里工作，我很荣幸。大家要维护市政府党组的团结。', '市长'],
    ['初来乍到，请多包涵。要增强县政府党组的战斗力。', '县长'],
  ])('reads %s', (text, role) => {
    const found = roleOfSelf(text);
    expect(found?.role).toBe(role);
    expect(text.slice(found!.quote.start, found!.quote.end).length).toBeGreaterThan(2);
  });

  it.each([
    '作为市长要敢于负责，作为局长要善于落实。',
    '我作为分管县长，讲三点意见。',
    '我担任县长期间的几位老同事也来了。',
    '我代表市委、市政府向大家问好。',
    '我代表院党组表态。',
    '要维护市政府党组的团结统一。',
    '大会选举他为市长。',
  ])('stays silent about %s', text => {
    expect(roleOfSelf(text)).toBeNull();
  });
});
