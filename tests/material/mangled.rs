//! Reports as no one would write them: invented and real ones, and the corpus, with pieces cut out, doubled, swapped and sown with odd characters. The same
//! ones in every run.

use super::{Text, corpus, invented, real};

/// How many of each invented report and of each file of the corpus, which holds every wording that the rules know.
const OF_EACH: usize = 60;
/// How many of each real report.
const OF_EACH_REAL: usize = 12;

/// What scanners, editors and people leave in a text.
const ODD: &[&str] = &[
    "\n",
    "\r\n",
    "\n\n\n",
    " ",
    "\u{3000}",
    "\u{3000}\u{3000}",
    "\t",
    "\u{200b}",
    "\u{feff}",
    "\u{0}",
    "\u{301}",
    "\u{1f600}",
    "\u{20000}",
    "—",
    "——",
    "-",
    "、",
    "\u{ff0c}",
    ",",
    "。",
    "\u{ff1a}",
    "\u{ff1b}",
    "\u{ff08}",
    "\u{ff09}",
    "“",
    "”",
    "《",
    "》",
    "【",
    "】",
    "%",
    "\u{ff05}",
    "0",
    "9",
    "\u{ff11}",
    ".",
    "\u{ff0e}",
    "1,000",
    "一",
    "百分之",
    "三分之",
    "亿",
    "万",
    "元",
    "个",
    "年",
    "第",
    "位",
    "至",
    "由",
    "到",
    "比",
    "较",
    "占",
    "的",
    "等",
    "和",
    "与",
    "均",
    "分别",
    "其中",
    "预计",
    "同步",
    "翻番",
    "增长",
    "下降",
    "以上",
    "左右",
    "一、",
    "\u{ff08}一\u{ff09}",
    "一是",
    "— 12 —",
    "12",
    "2024年",
    "“十四五”",
    "各位代表\u{ff1a}",
    "政府工作报告",
    "更多资料+【公众号\u{ff1a}某某】",
    "第一\u{ff0c}",
    "倍",
    "[12]",
    "条",
    "、20条",
    "据统计,",
    "(",
    ")",
    "/",
    "+",
];

pub fn mangled() -> Vec<Text> {
    let mut chance = Chance(0x2545_f491_4f6c_dd1d);
    let mut texts = Vec::new();
    let made = invented().into_iter().chain(corpus()).map(|text| (text, OF_EACH));
    for (text, times) in made.chain(real().into_iter().map(|text| (text, OF_EACH_REAL))) {
        let whole: Vec<char> = text.words.chars().collect();
        for i in 0..times {
            let from = chance.below(whole.len());
            let mut chars = whole[from..(from + 400 + chance.below(1600)).min(whole.len())].to_vec();
            // Most are still nearly whole; one in eight is hardly a text any more.
            let most = if chance.below(8) == 0 { 300 } else { 30 };
            for _ in 0..1 + chance.below(most) {
                mangle(&mut chars, &mut chance);
            }
            texts.push(Text { name: format!("{} mangled, {i}", text.name), words: chars.into_iter().collect() });
        }
    }
    texts
}

fn mangle(chars: &mut Vec<char>, chance: &mut Chance) {
    if chars.is_empty() {
        return;
    }
    let at = chance.below(chars.len());
    let end = (at + 1 + chance.below(12)).min(chars.len());
    match chance.below(4) {
        0 => drop(chars.drain(at..end)),
        1 => {
            let piece = chars[at..end].to_vec();
            let to = chance.below(chars.len());
            chars.splice(to..to, piece);
        }
        2 => chars[at..end].reverse(),
        _ => drop(chars.splice(at..at, ODD[chance.below(ODD.len())].chars())),
    }
}

/// Numbers that look thrown, by xorshift.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}
