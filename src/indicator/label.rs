//! From a stretch of words to a row label: what stands in front goes, examples go, words of time inside go.

use super::name::Name;
use super::{clause_part, examples, front, lexicon};
use crate::quantity::is_han;
use crate::text::{OneOf, Span};

/// A label with its parts.
#[derive(Debug, Clone, Default)]
pub struct Label {
    /// The whole label, kept verb in front.
    pub name: Name,
    /// The label without its kept verb.
    pub noun: Name,
    /// The kept verb.
    pub verb: Option<Span>,
    pub of_which: bool,
    /// Nothing but light words: the label must come from elsewhere.
    pub is_empty: bool,
    /// It says nothing alone (总投资, 办结率).
    pub is_bare: bool,
}

/// Reads the label that `span` holds.
pub fn read(text: &str, span: Span) -> Label {
    if let Some((subject, rest)) = clause_part::last_part(text, span) {
        let label = read(text, rest);
        return match subject.filter(|_| !label.is_empty) {
            Some(subject) => with_subject(text, subject, label),
            None => label,
        };
    }
    let span = without_basis(text, behind_event(text, behind_funds(text, behind_policy(text, behind_self_region(text, span)))));
    let front = front::read(text, behind_disposal(text, span));
    let end = trim_end(text, front.label);
    let label = Span::new(front.label.start, end.max(front.label.start));
    if label.is_empty() {
        return Label { is_empty: true, of_which: front.of_which, ..Label::default() };
    }
    let verb = front.verb.filter(|verb| verb.end <= label.end);
    let noun_span = Span::new(verb.map_or(label.start, |v| v.end), label.end);
    if let Some(name) = behind_predicate(text, noun_span) {
        let words = name.words(text);
        return Label { is_empty: false, noun: name.clone(), name, verb: None, of_which: front.of_which, is_bare: lexicon::bare().has(&words) };
    }
    let left_out = examples::examples(text, label, verb);
    let mut noun = Name::default();
    match left_out {
        Some(gap) => {
            push_clean(text, Span::new(noun_span.start, gap.start.max(noun_span.start)), &mut noun);
            // 在种源、算力等|方面|突破技术: in what respect, and no part of the thing.
            let respect = text[gap.end..noun_span.end].strip_prefix("方面").filter(|rest| rest.chars().count() >= 4).map_or(0, |_| "方面".len());
            push_clean(text, Span::new(gap.end + respect, noun_span.end), &mut noun);
        }
        None => push_clean(text, noun_span, &mut noun),
    }
    let mut name = Name::default();
    if let Some(verb) = verb {
        name.push(verb);
    }
    let name = name.then(&noun);
    let words = name.words(text);
    let is_bare = lexicon::bare().has(&words) || (lexicon::bare().has(&noun.words(text)) && verb.is_none());
    Label { is_empty: words.is_empty(), name, noun, verb, of_which: front.of_which, is_bare }
}

fn with_subject(text: &str, subject: Span, label: Label) -> Label {
    let mut noun = Name::default();
    push_clean(text, subject, &mut noun);
    let name = noun.then(&label.name);
    Label { noun: name.clone(), name, is_bare: false, verb: None, ..label }
}

/// 特色鲜明的|旗舰店, 可复制、可推广的|项目: praise tells no things apart.
fn behind_praise(text: &str, span: Span) -> Span {
    const PRAISE: &[&str] = &[
        "鲜明",
        "突出",
        "完善",
        "优良",
        "先进",
        "齐全",
        "过硬",
        "显著",
        "强劲",
        "良好",
        "健全",
        "完备",
        "领先",
        "明显",
        "合理",
        "能力强",
        "实力强",
        "容量大",
        "程度高",
    ];
    let Some((front, behind)) = span.of(text).split_once('的').filter(|(front, behind)| front.chars().count() <= 20 && !behind.is_empty()) else {
        return span;
    };
    let praises = |part: &str| {
        part.starts_with("可复制")
            || part.starts_with("可推广")
            || part.starts_with("可借鉴")
            || part.chars().count() >= 4 && PRAISE.iter().any(|end| part.ends_with(end))
    };
    match front.split('、').all(praises) {
        true => Span::new(span.end - behind.len(), span.end),
        false => span,
    }
}

/// Reads the noun behind a quantity: nothing in front of it is taken away but marks.
pub fn read_noun(text: &str, span: Span) -> Label {
    let span = behind_praise(text, span);
    let end = trim_end(text, span);
    let span = Span::new(span.start, end.max(span.start));
    let mut name = Name::default();
    match examples::examples(text, span, None) {
        Some(gap) => push_clean(text, Span::new(gap.end, span.end), &mut name),
        None => push_clean(text, span, &mut name),
    }
    let words = name.words(text);
    Label { is_empty: words.is_empty(), is_bare: lexicon::bare().has(&words), noun: name.clone(), name, verb: None, of_which: false }
}

/// 专项行动推动全市信访总量: what stands in front of the region itself is not the label.
fn behind_self_region(text: &str, span: Span) -> Span {
    let words = span.of(text);
    // 完全可以实现到本世纪末总产值翻两番.
    if let Some(at) = words.rfind("本世纪末").map(|i| i + "本世纪末".len()) {
        return Span::new(span.start + at, span.end);
    }
    let at = ["推动全市", "推动全区", "推动全县", "推动全省", "带动全市", "带动全区", "带动全县", "带动全省", "促进全市", "促进全区", "促进全县"]
        .iter()
        .filter_map(|w| words.find(w).map(|i| i + w.len()))
        .max();
    Span::new(span.start + at.unwrap_or(0), span.end)
}

/// 支持企业发展、|减税降费: what the relief is for is not its label.
fn behind_policy(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let at = ["减税降费", "减税退税", "减退税", "减退降"].iter().filter_map(|relief| words.find(relief)).min().filter(|&at| words[..at].contains("支持"));
    Span::new(span.start + at.unwrap_or(0), span.end)
}

/// 国家安排专项资金|改造校舍, 安排资金支持|20所学校改造: who pays is not the label of what is done.
fn behind_funds(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let at = words.find("资金").filter(|&at| words[..at].contains_any("安排 拨出") && words[..at].chars().count() <= 12);
    let Some(at) = at.map(|at| at + "资金".len()) else { return span };
    let done = &words[at..];
    let helped = done.strip_prefix("支持").filter(|rest| rest.is_empty() || lexicon::kept_verbs().opens(rest).is_some());
    let kept = lexicon::kept_verbs().opens(done).is_some() && !done.starts_with("支持");
    match helped {
        Some(rest) => Span::new(span.end - rest.len(), span.end),
        None if kept => Span::new(span.start + at, span.end),
        None => span,
    }
}

/// 带头精简会议、把文件|压减三成: what is dealt with stands behind 把.
fn behind_disposal(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let at = words.rfind('把').filter(|&at| !words[..at].ends_with(['一', '火', '拖']) && words[at + '把'.len_utf8()..].chars().count() >= 2);
    let other_word = at.is_some_and(|at| words[at + '把'.len_utf8()..].starts_with(['握', '关', '手', '脉', '控', '式']));
    Span::new(span.start + at.filter(|_| !other_word).map_or(0, |at| at + '把'.len_utf8()), span.end)
}

/// 融资成本在上年下降的基础上: from where it moved on is not the label.
pub fn without_basis(text: &str, span: Span) -> Span {
    let words = span.of(text).trim_end_matches('又');
    let basis = words.strip_suffix("的基础上").or_else(|| words.strip_suffix("基础上")).and_then(|front| front.rfind('在')).filter(|&at| at > 0);
    Span::new(span.start, basis.map_or(span.end, |at| span.start + at))
}

/// 创业大赛引进团队, 企业牵头组建联盟: the event or the leader in front of the verb is not the label.
fn behind_event(text: &str, span: Span) -> Span {
    const EVENTS: &[&str] = &["大赛", "大会", "论坛", "博览会", "展会", "推介会", "交易会", "洽谈会", "牵头", "领域", "方面"];
    let words = span.of(text);
    let at = EVENTS
        .iter()
        .filter_map(|event| words.find(event).map(|i| i + event.len()))
        .filter(|&i| i < words.len() && lexicon::kept_verbs().opens(&words[i..]).is_some())
        .max();
    Span::new(span.start + at.unwrap_or(0), span.end)
}

/// 山南铁路有序推进、总投资: the subject and the label, without what was said between; 泵站全部复工、新开工项目: the label alone,
/// where it says enough.
fn behind_predicate(text: &str, span: Span) -> Option<Name> {
    let words = span.of(text);
    let mark = words.rfind('、')?;
    let (said, own) = (&words[..mark], Span::new(span.start + mark + '、'.len_utf8(), span.end));
    let light = lexicon::light_verbs().opens(own.of(text)).or_else(|| own.of(text).opening_word("力争 确保 争取").map(|w| w.len()));
    if let Some(light) = light.filter(|&len| len >= 6 && own.start + len < own.end && said.chars().count() >= 4) {
        return Some(Name::of(Span::new(own.start + light, own.end)));
    }
    let ended = said.ends_with_any("投用 投运 开园 开业 启用 获批") && !said.contains('、');
    if ended && said.chars().count() >= 5 && own.of(text).chars().count() > 2 {
        return Some(Name::of(own));
    }
    let at = said.char_indices().skip(2).map(|(i, _)| i).find(|&i| said[i..].starts_with_any("有序 全面 加快 稳步 扎实 顺利 全部 正式 开始 实现 如期 提速"))?;
    let predicate = &said[at..];
    let ends = predicate.ends_with_any("推进 开工 实施 复工 起步 竣工 投产 完工 运行 交付 启动 落地 覆盖 运营 发布 通车 建设 建成");
    if !ends || predicate.contains('、') || predicate.chars().count() > 12 {
        return None;
    }
    let bare = lexicon::bare().has(own.of(text)) || own.of(text).chars().count() <= 2;
    let subject = Name::of(Span::new(span.start, span.start + at));
    Some(if bare { subject.then(&Name::of(own)) } else { Name::of(own) })
}

/// 的 and marks at the end, and words that add nothing there.
fn trim_end(text: &str, label: Span) -> usize {
    let mut words = label.of(text);
    loop {
        let words_only = without_threshold(without_remark(without_lasting(words)));
        let shorter = words_only.trim_end_matches(['的', '、', '(', ':', ' ', '了', '等']);
        let shorter = shorter.closing_word("考核中 评价中 评比中 测评中").map_or(shorter, |_| &shorter[..shorter.len() - '中'.len_utf8()]);
        let shorter = without_quarter(without_manner(shorter));
        let shorter = ["工作任务", "预期目标", "调控目标", "连续", "再创新高", "创历史新高", "创新高", "再获丰收"]
            .iter()
            .find_map(|w| shorter.strip_suffix(w))
            .filter(|s| s.chars().count() > 2 && !s.ends_with(['目', '项', '类', '”']))
            .unwrap_or(shorter);
        let shorter = lexicon::self_regions().ends(shorter).filter(|len| *len < shorter.len()).map_or(shorter, |len| &shorter[..shorter.len() - len]);
        if shorter.len() == words.len() {
            return label.start + words.len();
        }
        words = shorter;
    }
}

/// 参保率动态|保持在95%, 收益率原则上|不低于5%, 企业首|超千家: how it stands, and the end of a word of bounds.
fn without_manner(words: &str) -> &str {
    let manner = words.closing_word("动态 原则上 统一 继续 有望 可能 平均 最短 最终");
    let cut = words.closing_word("按 跨 首 缩").filter(|_| !words.ends_with_any("国按 地跨 自首 元首 榜首 居首 压缩 微缩 浓缩 收缩 紧缩"));
    let at_place = words.closing_word("在").filter(|_| !words.ends_with_any("存在 所在 潜在 内在 现在 实在 外在"));
    let shorter = manner.or(cut).or(at_place).map_or(words, |end| &words[..words.len() - end.len()]);
    if shorter.chars().count() >= 3 { shorter } else { words }
}

/// 项目开工率一季度|达到30%: the part of the year is the period.
fn without_quarter(words: &str) -> &str {
    let shorter = words.closing_word("前三季度 一季度 二季度 三季度 四季度 上半年 下半年").map_or(words, |part| &words[..words.len() - part.len()]);
    if shorter.chars().count() > 2 && !shorter.ends_with(['第', '、', '和', '至', '到']) { shorter } else { words }
}

/// 经济总量突破千亿、达到1042亿元: the round amount that was passed is not part of the label.
fn without_threshold(words: &str) -> &str {
    let round = words.trim_end_matches(['元', '大', '关', '台', '阶', '新']).trim_end_matches(|c: char| "一二三四五六七八九十百千万亿两".contains(c));
    let scaled = words[round.len()..].contains(['百', '千', '万', '亿']);
    match ["首次突破", "突破", "超过", "跃上", "迈上", "站上", "首破", "跨越", "跨上", "跨过", "登上"]
        .iter()
        .find_map(|w| round.strip_suffix(w))
        .filter(|rest| scaled && !rest.is_empty())
    {
        Some(rest) => rest,
        None => words,
    }
}

/// 农业总产值(包括村办工业): what it takes in is not part of the label.
fn without_remark(words: &str) -> &str {
    const REMARKS: &[&str] = &["包括", "不包括", "含", "不含", "按", "下同", "预计"];
    let open = words.strip_suffix(')').and_then(|inside| inside.rfind('('));
    match open {
        Some(at) if at > 0 && REMARKS.iter().any(|w| words[at + 1..].starts_with(w)) => &words[..at],
        _ => words,
    }
}

/// 水果产量连续7年: how long a rank has held is not part of the label.
pub fn without_lasting(words: &str) -> &str {
    match words.rfind("连续") {
        Some(at)
            if words[at + "连续".len()..].trim_start_matches('第').starts_with(|c: char| c.is_ascii_digit() || "两三四五六七八九十多".contains(c))
                && words[at..].chars().count() <= if at > 0 { 8 } else { 5 } =>
        {
            &words[..at]
        }
        _ => words,
    }
}

/// Words inside a label that belong to its number and not to its name.
const INSIDE: &[&str] = &[
    "全年累计",
    "全年",
    "累计",
    "预计",
    "共计",
    "年内",
    "完成",
    "实施",
    "开展",
    "实现",
    "超额",
    "同比",
    "拟安排",
    "将安排",
    "安排",
    "至少",
    "五年累计",
    "五年",
    "上半年",
    "平均每年",
    "逐步",
];

/// The words without those of time and sum.
pub fn clean(text: &str, span: Span) -> Name {
    let mut name = Name::default();
    push_clean(text, span, &mut name);
    name
}

fn push_clean(text: &str, span: Span, name: &mut Name) {
    let mut start = span.start;
    let mut at = span.start;
    while at < span.end {
        let rest = &text[at..span.end];
        let word = INSIDE
            .iter()
            .find(|w| rest.starts_with(**w))
            .map(|w| w.len())
            .filter(|len| at > span.start && *len < rest.len() && !rest[*len..].starts_with(['率', '类', '方', '量', '规', '计', '行', '和', '的']));
        let word = word.or_else(|| ["年度投资", "年度完成", "年均增"].iter().any(|w| at > span.start && rest.starts_with(w)).then_some("年度".len()));
        let skipped =
            word.or_else(|| year_inside(rest).or_else(|| in_all(rest)).filter(|_| at > span.start)).or_else(|| edition(rest)).or_else(|| footnote(rest));
        match skipped {
            Some(len) => {
                name.push(Span::new(start, at));
                at += len;
                start = at;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    name.push(Span::new(start, span.end));
}

/// 各部门|共清理规章, 比赛|中共获得: in sum, in front of a verb.
fn in_all(rest: &str) -> Option<usize> {
    let word = rest.opening_word("中共 共")?;
    let acts = lexicon::kept_verbs().opens(&rest[word.len()..]).is_some_and(|len| len >= 6);
    (acts && !rest[word.len()..].starts_with_any("建设 服务")).then_some(word.len())
}

/// [26], (11): the mark of a footnote.
fn footnote(rest: &str) -> Option<usize> {
    let close = match rest.chars().next()? {
        '[' => ']',
        '(' => ')',
        _ => return None,
    };
    let inside = &rest[1..];
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    ((1..=3).contains(&digits) && inside[digits..].starts_with(close)).then_some(digits + 2)
}

/// 入选|2023中国百强镇: of which year the list is.
fn edition(rest: &str) -> Option<usize> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let named = rest[digits..].starts_with(is_han) && !rest[digits..].starts_with(['年', '万', '亿', '余', '多', '个', '家', '户', '人']);
    (digits == 4 && rest.starts_with("20") && named).then_some(digits)
}

fn year_inside(rest: &str) -> Option<usize> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (digits == 4 && rest[4..].starts_with('年') && rest.starts_with(['1', '2'])).then_some(4 + '年'.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        for (text, want) in [
            ("省市重点项目完成投资", "省市重点项目投资"),
            ("完成土地征收", "土地征收"),
            ("全年新签约项目", "新签约项目"),
            ("中介园区全年招引企业", "中介园区招引企业"),
            ("改造提升老街等市集夜市", "改造提升市集夜市"),
            ("走访收集的", "走访收集"),
            ("累计", ""),
        ] {
            assert_eq!(read(text, Span::new(0, text.len())).name.words(text), want, "{text}");
        }
        assert!(read("总投资", Span::new(0, 9)).is_bare);
    }
}
