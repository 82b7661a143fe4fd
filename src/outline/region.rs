//! The reporting region.
//!
//! A meeting or a title names it; else the opening sentence may (我代表某市人民政府); the national report speaks for 国务院. Many
//! reports never name themselves outright: then the name is read from set phrases (平安某某, 某某市委), and its rank from the
//! words for the whole region (全市, 我省).

use super::front::Front;
use super::para::Para;
use crate::strings::{CharsOf, Counts, Cut, Find, OneOf, Size, each};
use crate::text::{by_place, is_han};

/// Words in front of a region's short name: 平安某某, 健康某某.
const BEFORE: &str = "关心支持 支持关心 平安 健康 法治 数字 美丽 文化 信用 清廉 幸福 智慧 书香 品质 文明 食安 活力 魅力 中共 现代化 诚信 绿色";
/// Words behind it: 某某经开区, 某某实践.
const AFTER: &str = "经开区 高新区 机场 学院 综保区 实践 篇章 样板 海关 经济技术 西站 东站 北站 南站 职业技 马拉松 大学 新篇";
/// More often than this no name stands in a report.
const OFTEN: usize = 1 << 20;

/// Ranks, with the words that a report of that rank uses of itself.
const RANKS: [(&str, &str); 7] = [("省", "我省"), ("市", "我市"), ("区", "我区"), ("县", "我县"), ("州", "我州"), ("盟", "我盟"), ("旗", "我旗")];
/// A name found so seldom is none.
const SEEN: usize = 8;

/// Words of the opening of a national report.
const NATIONAL: &str = "代表国务院 国务院决定 国务院的决定 受国务院 国务院的委托 国务院委托 代表中央人民政府";

/// The region.
pub fn of(front: &Front, paras: &[Para]) -> Option<String> {
    let national = || paras.iter().filter(|p| p.is_body()).take(12).any(|p| p.words.contains_any(NATIONAL));
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
        let Some(at) = para.words.place_of("我代表") else { continue };
        let rest = para.words.after(at + "我代表".len());
        let len = each("人民政府 政府").find_map(|end| rest.place_of(end));
        if let Some(len) = len {
            let name = rest.before(len);
            if name.has_size(2, 14) && name.chars().all(is_han) && name.ends_in("省市区县州盟旗") && !name.is_one_of("自治区 自治州 自治县 自治旗")
            {
                return Some(name.to_string());
            }
        }
    }
    None
}

/// The short name that set phrases repeat, with the rank of the region.
fn guessed(paras: &[Para]) -> Option<String> {
    let rank = rank(paras)?;
    if rank == "国" {
        return Some("全国".to_string());
    }
    // How many of the set phrases a name stands in, and how often in all.
    let (mut framed, mut named): (Counts, Counts) = Default::default();
    let frames = each(BEFORE).map(|frame| (frame, true)).chain(each(AFTER).map(|frame| (frame, false))).chain([(rank, false)]);
    for (frame, before) in frames {
        let mut seen = Counts::default();
        for para in paras.iter().filter(|p| !p.is_noise()) {
            for at in para.words.places_of(frame) {
                let after = para.words.after(at + frame.len());
                let name = if before { first(after, 2) } else { last(para.words.before(at), 2) };
                let is_market = frame == rank && after.starts_in("场民值里级委政");
                if let Some(name) = name.filter(|name| !is_market && !is_common(name)) {
                    *seen.entry(name, 0) += 1;
                }
            }
        }
        for (name, n) in seen.iter() {
            *framed.entry(name, 0) += 1;
            *named.entry(name, 0) += n;
        }
    }
    // The one in most phrases first, of these the one that stands most often.
    let rare = |(name, frames): &(&str, usize)| usize::MAX - frames * OFTEN - named.get(name).unwrap_or(0).min(OFTEN - 1);
    let likely = by_place(framed.iter().filter(|(_, frames)| *frames >= 2).collect(), rare);
    let scored = likely.into_iter().take(12).filter_map(|(name, frames)| {
        let times = count(paras, name);
        let name = whole(paras, name, times);
        // A name that stands with its rank somewhere is surely one of that rank.
        let ranked = 1 + usize::from(count(paras, &format!("{name}{rank}")) > 0);
        (times >= SEEN).then_some((frames.min(3) * times * ranked, name))
    });
    scored.max().map(|(_, name)| format!("{name}{rank}"))
}

/// The rank of the region: 市人民政府 of the opening sentence, else what the text calls itself.
fn rank(paras: &[Para]) -> Option<&'static str> {
    let opening = paras.iter().filter(|p| p.is_body()).take(6).find_map(|p| {
        let rest = p.words.after(p.words.place_of("我代表")? + "我代表".len());
        RANKS.iter().map(|(rank, _)| *rank).find(|rank| rest.starts_with(rank) && rest.after(rank.len()).starts_with_any("人民政府 政府"))
    });
    let called = || {
        // 我市 is said of oneself only; 全省 by a city too, of the ranks it won there.
        let own = RANKS
            .iter()
            .map(|&(rank, own)| (count(paras, own), count(paras, &format!("全{rank}")), rank))
            .max_by_key(|&(own, all, _)| (own.min(1), 3 * own + all))
            .map(|(own, all, rank)| (3 * own + all, rank))?;
        let nation = count(paras, "我国") + count(paras, "全国各族人民") * 3;
        if nation > own.0.max(4) { Some("国") } else { (own.0 >= 2).then_some(own.1) }
    };
    opening.or_else(called)
}

/// The name with the characters that nearly always stand at its sides: 云港 becomes 连云港.
fn whole<'t>(paras: &[Para<'t>], name: &str, times: usize) -> String {
    let mut name = name.to_string();
    for _ in 0..3 {
        let (mut left, mut right): (Counts, Counts) = Default::default();
        for para in paras.iter().filter(|p| !p.is_noise()) {
            for at in para.words.places_of(name.as_str()) {
                let sides = [(last(para.words.before(at), 1), &mut left), (first(para.words.after(at + name.len()), 1), &mut right)];
                for (side, counts) in sides {
                    if let Some(side) = side {
                        *counts.entry(side, 0) += 1;
                    }
                }
            }
        }
        let nearly_always = |counts: Counts<'t>| counts.iter().find(|&(_, n)| n * 5 >= times * 4).map(|(c, _)| c);
        match (nearly_always(left), nearly_always(right)) {
            (Some(c), _) => name.insert_str(0, c),
            (None, Some(c)) => name.push_str(c),
            _ => break,
        }
    }
    name
}

fn count(paras: &[Para], words: &str) -> usize {
    paras.iter().filter(|p| !p.is_noise()).map(|p| p.words.places_of(words).count()).sum()
}

fn first(words: &str, n: usize) -> Option<&str> {
    let end = words.char_indices().nth(n).map_or(words.len(), |(at, _)| at);
    let name = words.before(end);
    (name.size() == n && name.chars().all(is_han)).then_some(name)
}

fn last(words: &str, n: usize) -> Option<&str> {
    let start = words.char_indices().rev().nth(n - 1)?.0;
    let name = words.after(start);
    name.chars().all(is_han).then_some(name)
}

/// Ordinary words that stand in the same places: 健康发展, 文化建设, 城市.
fn is_common(name: &str) -> bool {
    const WORDS: &str = "建设 发展 产业 经济 社会 服务 中国 乡村 政府 工程 行动 管理 体系 事业 旅游 生态 环境 转型 低碳 治理 创建 教育 中心 企业 工作 基地 \
        遗产 活动 农业 养老 医疗 示范 创新 文旅 强 惠民 消费 能源 金融 技术 新增 推进 提升 加快 化 农村 全 我 各 市 县 区 省 级 的 在 和 与 园 是 城乡 \
        主城 新城 开展 打造 实施 实现 试点 先行 国家 样板";
    name.contains_any(WORDS)
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::outline::front::Front;
    use crate::outline::para::paragraphs;

    fn region(text: &str) -> Option<String> {
        of(&Front::default(), &paragraphs(text, &[], &[]))
    }

    #[test]
    fn named_in_the_opening() {
        assert_eq!(region("现在,我代表甲山市人民政府向大会报告工作。").as_deref(), Some("甲山市"));
        assert_eq!(region("现在,我代表国务院,向大会报告政府工作。").as_deref(), Some("全国"));
        assert_eq!(region("现在,我代表市人民政府报告工作。"), None);
    }

    #[test]
    fn read_from_set_phrases() {
        let text = "现在,我代表市人民政府报告工作。\n全市上下齐心,甲山市区扩大。\n深化平安甲山建设,全市平安。推进健康甲山建设,文化甲山有声有色。\n全市经济向好,建设美丽甲山。\n甲山经开区、甲山高新区加快发展,甲山机场起势,奋力谱写甲山新篇章。";
        assert_eq!(region(text).as_deref(), Some("甲山市"));
        assert_eq!(region(&text.replace("甲山", "云甲山").replace("市人民", "区人民")).as_deref(), Some("云甲山区"));
        assert_eq!(region("现在,我代表市人民政府报告工作。\n新增市场主体3万户,加快市场建设,平安建设,健康发展。"), None);
    }
}
