//! What stands in front of a label in its clause: who pays, what drives it, where it was shown.

use super::super::lexicon;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::Span;

/// 特色鲜明的|旗舰店, 可复制、可推广的|项目: praise tells no things apart.
pub fn behind_praise(text: &str, span: Span) -> Span {
    const PRAISE: &str = "鲜明 突出 完善 优良 先进 齐全 过硬 显著 强劲 良好 健全 完备 领先 明显 合理 能力强 实力强 容量大 程度高";
    let Some((front, behind)) = span.of(text).parted_at("的").filter(|(front, behind)| front.size() <= 20 && !behind.is_empty()) else {
        return span;
    };
    let praises = |part: &str| part.starts_with_any("可复制 可推广 可借鉴") || part.size() >= 4 && part.ends_with_any(PRAISE);
    match front.split('、').all(praises) {
        true => Span::new(span.end - behind.len(), span.end),
        false => span,
    }
}

/// 专项行动推动全市信访总量: what stands in front of the region itself is not the label.
pub fn behind_self_region(text: &str, span: Span) -> Span {
    let words = span.of(text);
    // 完全可以实现到本世纪末总产值翻两番.
    if let Some(at) = words.last_place_of("本世纪末").map(|i| i + "本世纪末".len()) {
        return Span::new(span.start + at, span.end);
    }
    let region = words.last_of("推动全市 推动全区 推动全县 推动全省 带动全市 带动全区 带动全县 带动全省 促进全市 促进全区 促进全县");
    Span::new(span.start + region.map_or(0, |(at, word)| at + word.len()), span.end)
}

/// 支持企业发展、|减税降费: what the relief is for is not its label.
pub fn behind_policy(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let relief = words.first_of("减税降费 减税退税 减退税 减退降").filter(|(at, _)| words.before(*at).has("支持") && words.before(*at).ends_with('、'));
    Span::new(span.start + relief.map_or(0, |(at, _)| at), span.end)
}

/// 国家安排专项资金|改造校舍, 安排资金支持|20所学校改造: who pays is not the label of what is done.
pub fn behind_funds(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let at = words.place_of("资金").filter(|&at| words.before(at).contains_any("安排 拨出") && words.before(at).size() <= 12);
    let Some(at) = at.map(|at| at + "资金".len()) else { return span };
    let done = words.after(at);
    let helped = done.strip_prefix("支持").filter(|rest| rest.is_empty() || lexicon::kept_verbs().opens(rest).is_some());
    let kept = lexicon::kept_verbs().opens(done).is_some() && !done.starts_with("支持");
    match helped {
        Some(rest) => Span::new(span.end - rest.len(), span.end),
        None if kept => Span::new(span.start + at, span.end),
        None => span,
    }
}

/// 带头精简会议、把文件|压减三成: what is dealt with stands behind 把.
pub fn behind_disposal(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let at = words.last_place_of("把").filter(|&at| !words.before(at).ends_in("一火拖") && words.after(at + '把'.len_utf8()).size() >= 2);
    let other_word = at.is_some_and(|at| words.after(at + '把'.len_utf8()).starts_in("握关手脉控式"));
    Span::new(span.start + at.filter(|_| !other_word).map_or(0, |at| at + '把'.len_utf8()), span.end)
}

/// 创业大赛引进团队, 企业牵头组建联盟: the event or the leader in front of the verb is not the label.
pub fn behind_event(text: &str, span: Span) -> Span {
    const EVENTS: &str = "大赛 大会 论坛 博览会 展会 推介会 交易会 洽谈会 牵头 领域 方面";
    let words = span.of(text);
    let at = each(EVENTS)
        .filter_map(|event| words.place_of(event).map(|i| i + event.len()))
        .filter(|&i| i < words.len() && lexicon::kept_verbs().opens(words.after(i)).is_some() && !words.starts_with("牵头办理"))
        .max();
    Span::new(span.start + at.unwrap_or(0), span.end)
}
