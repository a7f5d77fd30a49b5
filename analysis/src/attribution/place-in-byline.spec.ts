import { describe, expect, it } from '@jest/globals';
import { placeInByline } from './place-in-byline.js';

describe('placeInByline', () => {
  it.each([
    ['云泽市市长 贺云舟', '云泽', '市'],
    ['中共安溯县委书记 龚守田', '安溯', '县'],
    ['苍原省人民政府副省长 卞思齐', '苍原', '省'],
    ['桐泊区委副书记、区长 骆明堂', '桐泊', '区'],
    ['临澜市委常委、副市长 方若谷', '临澜', '市'],
    ['主持人:云泽市副市长 冷若溪', '云泽', '市'],
  ])('%s speaks for %s', (line, name, kind) => {
    const place = placeInByline(line)!;
    expect([place.name, place.kind]).toEqual([name, kind]);
    expect(line.slice(place.start, place.end)).toBe(name + kind);
  });

  it.each([
    '市委常委、副市长 陆知章',
    '常务副市长 尹寒松',
    '全市市长会议',
    '省长、省安委会主任 殷启明',
    '同志们:',
    '中共中央总书记',
  ])('%s names no place', line => expect(placeInByline(line)).toBeNull());
});
