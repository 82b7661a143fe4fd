//! 省财政安排8亿元,支持技术改造: who pays says little, what for tells the money apart.

use super::super::label::Label;
use super::super::measure::Reading;
use super::super::name::Name;
use super::super::topic;
use super::figure::Figure;
use crate::model::Measure;
use crate::quantity::Kind;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::Span;

/// Who pays, with or without the word of paying.
const PAYERS: &str = "各级政府 各级财政 中央和地方财政 中央财政 中央 国家 国家财政 省财政 省级财政 市财政 市级财政 县财政 县级财政 财政 地方财政";
const PAYS: &str = "投入资金 投入 资金";

/// Verbs that say what for.
const FOR: &str = "专项用于 主要用于 用于 支持 帮助 解决 补助 补贴";

/// What is done with money that nobody is told to pay: 筹措7亿元|实施惠民工程.
const GIVES: &str = "筹措 筹集 统筹 安排 整合 争取 拿出 拨付";
const DOES: &str = "实施 办好";

/// The payer with what the money is for: behind the amount, or behind a comma and a growth over the year before.
pub fn purpose(figure: &Figure, label: &Label, reading: &Reading) -> Option<Name> {
    let text = figure.text();
    let words = label.name.words(text);
    let gives = (label.is_empty || words.is_one_of(GIVES)) && figure.mention.left.of(text).ends_with_any(GIVES);
    let pays = gives || words.strip_closing(PAYS).unwrap_or(&words).is_one_of(PAYERS);
    if !pays || figure.quantity.kind != Kind::Money || reading.measure != Measure::Level {
        return None;
    }
    let (mut at, end) = (figure.mention.span.end, figure.frame.sentence.end);
    at += text.within(at, end).strip_prefix("资金").map_or(0, |_| "资金".len());
    if let Some(rest) = text.within(at, end).strip_prefix(',').filter(|rest| rest.starts_in("比较")) {
        at += 1 + rest.place_of(",")?;
    }
    at += text.within(at, end).strip_prefix(',').map_or(0, |_| 1);
    let does = text.within(at, end).opening_word(DOES).filter(|_| gives);
    let verb = does.or_else(|| text.within(at, end).opening_word(FOR))?;
    let told = Span::new(at, at + verb.len());
    let stop = text.within(told.end, end).find_in(",;。:").map_or(end, |stop| told.end + stop);
    // 支持30户企业改造: how many is a figure of its own.
    let counted = figure.behind.iter().take(3).find(|next| next.span.start == told.end).map_or(told.end, |next| next.span.end);
    let what = Span::new(counted, stop);
    let words = what.of(text);
    (words.has_size(3, LONGEST) && !words.contains(|c: char| c.is_ascii_digit())).then(|| {
        let verb = Span::new(told.end - verb.trim_start_words("主要").len(), told.end);
        let payer = if gives { Name::default() } else { label.name.clone() };
        let mut name = if does.is_some() { Name::of(what) } else { payer.then(&Name::of(verb)).then(&Name::of(what)) };
        if does.is_some() {
            name.push_word("资金"); // 实施惠民工程: what is spent on it
        }
        name
    })
}

/// 实施危房改造,中央财政将投入60亿元: what the clause before carries out, with who pays for it.
pub fn work_before(figure: &Figure, label: &Label, reading: &Reading) -> Option<Name> {
    const PAID: &str = "投入资金 补助资金 投入 资金 支出";
    let text = figure.text();
    if figure.quantity.kind != Kind::Money || reading.measure != Measure::Level {
        return None;
    }
    let words = label.name.words(text);
    let pays = each(PAID).any(|end| words.strip_suffix(end).is_some_and(|payer| payer.is_one_of(PAYERS)));
    if !pays {
        return None;
    }
    let (sentence, mention, before) = (figure.frame.sentence, figure.mention, figure.before());
    let works = |clause: &str| clause.ends_with_any("改造 建设 工程 计划 制度 政策 补贴 行动");
    let topic = topic::before(text, sentence, mention, before).filter(|topic| !topic.measured).map(|topic| topic.label.name);
    let carried_out = || topic::carried_out(text, sentence, mention, before).filter(|(clause, _)| works(clause)).map(|(_, name)| name);
    let work = topic.or_else(carried_out)?;
    let words = work.words(text);
    (words.size() >= 4 && !words.ends_with_any("开始 以来 起")).then(|| work.then(&label.name))
}

/// A longer purpose names nothing.
const LONGEST: usize = 24;
