// What a file's name says of the region and the year, for texts that do not name their own. The command line reads names by the same rules.

const REGION = /(?:[省市县区州盟旗乡镇]|街道|苏木)$/;
/** Words that end as a region does and are none. */
const OTHER = /^(?:[城市郊地片辖山老灾库新]区|区县|县区|市县|县市|省市|城市|乡镇|城镇|街道)$|(?:社区|小区|园区|景区|校区|超市|联盟|城乡)$/;
/** With these the words about the document begin. */
const DOCUMENT = /政府|人民代表大会|人代会|第|届|工作报告|报告/;
const COPY = /(?:[稿版文本件档终集编]|^(?:摘要|节选|解读|汇总))$/;
const NATION = /^(?:中华人民共和国|中国|全国|国务院|国家)$/;

/** 澄河市_2026.txt, 2026年澄河市政府工作报告.txt. A name that says anything else tells no region: a wrong one is worse than none. */
export function fromFileName(name) {
  const stem = name.normalize('NFKC').replace(/\.[^.]*$/, '');
  const year = yearOf(stem);
  const words = stem.replace(/(\d)[年月日号]/g, '$1 ').match(/\p{Script=Han}+/gu) ?? [];
  const parts = [...new Set(words.map(place).filter(Boolean))];
  const isReport = year !== null || words.some((word) => DOCUMENT.test(word));
  const told = parts.length > 0 && parts.every((part) => NATION.test(part) || (REGION.test(part) && !OTHER.test(part)));
  const region = told && (isReport || !/[a-z\d]/i.test(stem)) ? parts.join('') : '';
  return { ...(region ? { region: NATION.test(region) ? '全国' : region } : {}), ...(year === null ? {} : { year }) };
}

/** The one year that the name holds; two different ones tell nothing. 20240115 is a day of 2024. */
function yearOf(stem) {
  const found = new Set();
  for (const [digits] of stem.matchAll(/(?<![\da-z])\d+(?![\da-z])/gi)) {
    const [, year] = digits.match(/^(\d{4})(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))?$/) ?? [];
    if (year >= 1949 && year < 2100) found.add(Number(year));
  }
  return found.size === 1 ? [...found][0] : null;
}

/** The place in a word, once the document's own words are gone: 澄河市人民政府工作报告 is 澄河市. */
function place(word) {
  const cut = word.search(DOCUMENT);
  const words = (cut < 0 ? word : word.slice(0, cut)).replace(/人民$/, '').replace(/^(?:年度|度|在)/, '');
  const isName = words.length >= 2 && words.length <= 16 && !/^[我本全各该]/.test(words);
  return (isName || NATION.test(words)) && !COPY.test(words) ? words : '';
}
