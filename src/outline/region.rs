//! The reporting region.
//!
//! A meeting or a title names it; else the opening sentence may (我代表某市人民政府); the national report speaks for 国务院. Many
//! reports never name themselves outright: then the name is read from set phrases (平安某某, 某某市委), and its rank from the
//! words for the whole region (全市, 我省).

use super::front::Front;
use super::para::Para;
use crate::text::is_han;
use std::collections::HashMap;

/// Words in front of a region's short name: 平安某某, 健康某某.
const FRAMES: [&str; 20] = [
    "平安",
    "健康",
    "法治",
    "数字",
    "美丽",
    "文化",
    "信用",
    "清廉",
    "幸福",
    "智慧",
    "书香",
    "品质",
    "文明",
    "食安",
    "活力",
    "魅力",
    "中共",
    "现代化",
    "诚信",
    "绿色",
];
const RANKS: [(&str, &str); 8] =
    [("省", "全省"), ("市", "全市"), ("区", "全区"), ("县", "全县"), ("州", "全州"), ("盟", "全盟"), ("旗", "全旗"), ("自治区", "自治区党委")];

/// The region.
pub fn of(front: &Front, paras: &[Para]) -> Option<String> {
    let national =
        || {
            paras.iter().filter(|p| p.is_body()).take(12).any(|p| {
                p.words.contains("代表国务院") || p.words.contains("国务院决定") || p.words.contains("受国务院") || p.words.contains("代表中央人民政府")
            })
        };
    if let Some(region) = &front.region {
        return Some(region.clone());
    }
    if national() {
        return Some("全国".to_string());
    }
    opening(paras).or_else(|| guessed(paras))
}

/// 我代表某市人民政府
fn opening(paras: &[Para]) -> Option<String> {
    for para in paras.iter().filter(|p| p.is_body()).take(6) {
        let Some(at) = para.words.find("代表") else { continue };
        let rest = &para.words[at + "代表".len()..];
        let len = ["人民政府", "政府"].iter().find_map(|end| rest.find(end));
        if let Some(len) = len {
            let name = &rest[..len];
            if (2..=14).contains(&name.chars().count()) && name.chars().all(is_han) && !matches!(name, "自治区" | "自治州" | "自治县" | "各级") {
                return Some(name.to_string());
            }
        }
    }
    None
}

/// The short name that set phrases repeat, with the rank of the region.
fn guessed(paras: &[Para]) -> Option<String> {
    let national = ["我国", "全国人民代表大会", "全国各族人民"].iter().map(|w| count(paras, w)).sum::<usize>();
    let rank = RANKS.iter().map(|&(rank, words)| (count(paras, words), rank)).filter(|&(n, _)| n >= 3).max_by_key(|&(n, _)| n);
    let Some((times, rank)) = rank.filter(|&(n, _)| n * 2 >= national) else {
        return (national >= 5).then(|| "全国".to_string());
    };
    let _ = times;
    let mut names: HashMap<&str, usize> = HashMap::new();
    for para in paras.iter().filter(|p| !p.is_noise()) {
        for frame in FRAMES {
            for (at, _) in para.words.match_indices(frame) {
                for name in prefixes(&para.words[at + frame.len()..]) {
                    *names.entry(name).or_default() += 1;
                }
            }
        }
        // 某某市, 某某县 themselves.
        for (at, _) in para.words.match_indices(rank) {
            for name in suffixes(&para.words[..at]) {
                *names.entry(name).or_default() += 1;
            }
        }
    }
    names.retain(|name, n| *n >= 2 && !is_common(name));
    let mut best: Vec<(usize, usize, &str)> = names.into_iter().map(|(name, n)| (n * count(paras, name), name.len(), name)).collect();
    best.sort_by(|a, b| b.cmp(a));
    let (score, _, name) = *best.first()?;
    (score >= 24).then(|| format!("{name}{rank}"))
}

fn count(paras: &[Para], words: &str) -> usize {
    paras.iter().filter(|p| !p.is_noise()).map(|p| p.words.matches(words).count()).sum()
}

/// The first two and three characters.
fn prefixes(words: &str) -> impl Iterator<Item = &str> {
    [2, 3].into_iter().filter_map(|n| cut(words, n))
}

fn cut(words: &str, n: usize) -> Option<&str> {
    let end = words.char_indices().nth(n).map_or(words.len(), |(at, _)| at);
    let name = &words[..end];
    (name.chars().count() == n && name.chars().all(is_han)).then_some(name)
}

fn suffixes(words: &str) -> impl Iterator<Item = &str> {
    [2, 3].into_iter().filter_map(|n| {
        let start = words.char_indices().rev().nth(n - 1)?.0;
        let name = &words[start..];
        name.chars().all(is_han).then_some(name)
    })
}

/// Ordinary words that stand in the same places: 健康发展, 文化建设, 城市.
fn is_common(name: &str) -> bool {
    const WORDS: [&str; 60] = [
        "建设", "发展", "产业", "经济", "社会", "服务", "中国", "乡村", "城市", "政府", "工程", "行动", "管理", "体系", "事业", "旅游", "生态", "环境", "转型",
        "低碳", "治理", "创建", "教育", "中心", "企业", "工作", "基地", "遗产", "活动", "县城", "农业", "社区", "校园", "家园", "养老", "医疗", "示范", "创新",
        "文旅", "强市", "强省", "强区", "强县", "惠民", "消费", "能源", "金融", "技术", "化", "农村", "省、", "全", "我", "各", "市", "县", "区", "省", "级",
        "的",
    ];
    WORDS.iter().any(|w| name.contains(w))
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::outline::front::Front;
    use crate::outline::para::paragraphs;

    fn region(text: &str) -> Option<String> {
        of(&Front::default(), &paragraphs(text, &[]))
    }

    #[test]
    fn named_in_the_opening() {
        assert_eq!(region("现在,我代表甲山市人民政府向大会报告工作。").as_deref(), Some("甲山市"));
        assert_eq!(region("现在,我代表国务院,向大会报告政府工作。").as_deref(), Some("全国"));
        assert_eq!(region("现在,我代表市人民政府报告工作。"), None);
    }

    #[test]
    fn read_from_set_phrases() {
        let text = "现在,我代表市人民政府报告工作。\n全市上下齐心,甲山市区扩大。\n深化平安甲山建设,全市平安。推进健康甲山建设,文化甲山有声有色。\n全市经济向好,建设美丽甲山。\n甲山经开区、甲山高新区加快发展。";
        assert_eq!(region(text).as_deref(), Some("甲山市"));
    }
}
