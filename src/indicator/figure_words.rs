//! Words that stand for a figure: 与经济增长同步, 正增长, 持平, 翻番, 倍增.

use crate::strings::{CharsOf, Cut, DIGITS, Find, OneOf, Size};
use crate::text::{Span, by_place};

/// What the words say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// 与经济增长同步.
    InStep,
    /// 正增长.
    Positive,
    /// 持平: growth of nothing.
    Unchanged,
    /// 翻番, 翻两番: the ratio to the base.
    Times(f64),
}

/// Behind a word of doubling: at least so much.
pub const AND_MORE: &str = "多 以上 有余 还多 半";

/// In front of a word of doubling: nearly so much.
pub const NEARLY: &str = "接近 近乎 将近";

/// Finds the words of figures in a sentence: what they say, where they stand, and where the label in front ends.
pub fn figures(text: &str, sentence: Span) -> Vec<(Figure, Span, usize)> {
    let words = sentence.of(text);
    let states =
        [("同步", Figure::InStep), ("正增长", Figure::Positive), ("持平", Figure::Unchanged), ("倍增", Figure::Times(2.0)), ("翻倍增长", Figure::Times(2.0))]
            .into_iter()
            .flat_map(|(word, figure)| words.places_of(word).map(move |at| (at, word.len(), figure)));
    let doublings = words.places_of("翻").filter_map(|at| doubled(words.after(at)).map(|(len, times)| (at, len, Figure::Times(times))));
    let mut found = Vec::new();
    for (at, len, figure) in states.chain(doublings) {
        if let Some((start, label_end)) = stands(words, at, words.within(at, at + len), figure) {
            let more = words.after(at + len).opening_word(AND_MORE).filter(|_| matches!(figure, Figure::Times(_))).map_or(0, str::len);
            found.push((figure, Span::new(sentence.start + start, sentence.start + at + len + more), sentence.start + label_end));
        }
    }
    by_place(found, |f| f.1.start)
}

/// 翻番, 翻倍, 翻两番, 翻了近一番: how long the words are, and the ratio to the base.
fn doubled(words: &str) -> Option<(usize, f64)> {
    let rest = words.strip_prefix('翻')?;
    let rest = rest.strip_prefix('了').unwrap_or(rest);
    let rest = rest.strip_prefix('近').unwrap_or(rest);
    let numeral = "一两三四五六七".chars().position(|numeral| rest.starts_with(numeral));
    let rest = rest.trim_start_of(if numeral.is_some() { "一两三四五六七" } else { "" });
    rest.strip_prefix('番').or_else(|| words.strip_prefix("翻倍")).map(|rest| (words.len() - rest.len(), f64::from(2 << numeral.unwrap_or(0))))
}

/// Whether the word is a figure here: start of its own words and end of the label in front.
fn stands(words: &str, at: usize, word: &str, figure: Figure) -> Option<(usize, usize)> {
    let before = words.before(at);
    let after = words.after(at + word.len());
    match figure {
        Figure::InStep => {
            let with = before.rfind_in("与和同")?;
            let base = before.after(with);
            let of_growth = base.contains_any("GDP 生产总值 经济");
            let near = base.size() <= 16 && !base.has(",");
            let last = before.before(with).trim_end_words("增长 保持 实现 增速 预计 增幅 实际");
            // 居民收入与全省同步增长; 与全国同步实现现代化 is no figure.
            let goes_up = after.chars().next().is_none_or(|c| !crate::text::is_plain_han(c)) || after.starts_with_any("增长 提高 提升");
            let of_region = || goes_up && base.contains_any("全省 全国 全市 全州") && super::lexicon::heads().ends(last).is_some();
            (near && (of_growth || of_region())).then_some((with, last.len()))
        }
        Figure::Positive => {
            let label = before.trim_end_words("实现 保持 由负转正 转为 恢复");
            Some((at, label.len()))
        }
        Figure::Unchanged => {
            let label = before.rfind_in("与同和").filter(|&i| before.after(i).size() <= 8).unwrap_or(at);
            // 与全国持平 tells no growth; 支持平阴: the characters meet by chance.
            let base = before.after(label);
            let same = label == at || base.contains_in("年期比月季") || base.starts_with('同') || after.starts_with('、');
            (same && !before.ends_in("支坚保主") && after.chars().next().is_none_or(|c| !crate::text::is_plain_han(c))).then_some((at, label))
        }
        Figure::Times(_) => {
            // 实现总产值翻两番的宏伟目标: what is aimed at.
            let aim = word != "倍增" && after.strip_prefix('的').is_some_and(|rest| rest.head(8).contains_any("目标 要求 任务"));
            let what = before.trim_end_words("实现 实现了");
            let what = what.before(what.last_place_of("比").filter(|_| what.ends_with('年')).unwrap_or(what.len())); // 比1980年|翻两番
            let aim = aim && super::lexicon::heads().ends(what).is_some();
            // 翻了一番多, 翻一番以上: more than that.
            let after = after.strip_opening(AND_MORE).unwrap_or(after);
            let reached = after.starts_with_any("达到 达1 达2 达3 达4 达5 达6 达7 达8 达9");
            let ends = aim || reached || after.chars().next().is_none_or(|c| !crate::text::is_plain_han(c));
            // 实现“翻一番”, 实现“双翻番”: quoted as it is said.
            let quoted = before.trim_end_matches('双').strip_suffix('“').filter(|front| front.ends_with_any("实现 接近") && after.starts_with('”'));
            let other_word = quoted.is_none()
                && (before.ends_in("“成双") || after.starts_with('”') && !before.ends_with('个') || before.ends_with("企业") && word == "倍增");
            let label = quoted.unwrap_or(before).trim_end_words("实现 实现了");
            let label = label.strip_closing(NEARLY).unwrap_or(label).trim_end_words("实现 三年 五年 十年");
            // 收入、产值实现“两个|翻番|”: of each.
            let label = label.strip_suffix('个').map_or(label, |label| label.trim_end_of("二两三四五六2345“"));
            let label = label.trim_end_words("一年 两年 三年 提前 实现 力争 再 目标");
            // 10年|翻了一番
            let years = label.strip_suffix('年').map(|years| years.trim_end_of(DIGITS));
            let label = years.filter(|rest| !rest.ends_in("比较") && (1..=2).contains(&(label.len() - "年".len() - rest.len()))).unwrap_or(label);
            {
                let measured = word != "倍增" || label.len() < before.len() || super::lexicon::heads().ends(label).is_some();
                (ends && !other_word && measured).then_some((at, label.len()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_labels() {
        let check = |text: &str| -> Vec<(Figure, String, String)> {
            figures(text, Span::new(0, text.len())).into_iter().map(|(f, s, e)| (f, s.of(text).to_string(), text[..e].to_string())).collect()
        };
        assert_eq!(check("居民收入增长与经济增长基本同步"), [(Figure::InStep, "与经济增长基本同步".into(), "居民收入".into())]);
        assert_eq!(check("数字经济交易额三年接近实现“翻一番”"), [(Figure::Times(2.0), "翻一番".into(), "数字经济交易额".into())]);
        assert_eq!(check("数字经济交易额翻番"), [(Figure::Times(2.0), "翻番".into(), "数字经济交易额".into())]);
        assert!(check("支持平台建设").is_empty() && check("企业倍增计划").is_empty() && check("同步推进").is_empty());
    }
}
