//! Wholes of shares: 占地区生产总值比重, 占年度任务的, 在国民收入中所占的比重.

use super::super::lexicon;
use super::{Each, Tail};
use crate::strings::{CharsOf, Cut, Find, OneOf, Size, each};
use crate::text::Span;

/// 占地区生产总值比重, 占年度任务的, 占比: where the whole of a share stands.
pub fn read(rest: &str, offset: usize, percent: bool, tail: &mut Tail) -> Option<usize> {
    if tail.is_share {
        return None;
    }
    let told = rest.trim_end_words("连续 始终 首次 首"); // 占比连续五年保持在75%
    for word in ["所占的比重", "所占的比例", "所占比重", "所占比例", "所占份额", "占比重", "占比例", "占比", "的比重"] {
        if let Some(before) = told.strip_suffix(word).filter(|before| word != "的比重" || before.ends_with('中') && before.has("在")) {
            tail.is_share = true;
            // 积累在国民收入中所占的比重: the whole stands between 在 and 中.
            if let Some((at, whole)) = before
                .strip_suffix('中')
                .and_then(|b| b.last_place_of("在").map(|at| (at, b.after(at + '在'.len_utf8()))))
                .filter(|(_, whole)| whole.has_size(1, 16))
            {
                let start = offset + at + '在'.len_utf8();
                tail.whole = Some(Span::new(start, start + whole.len()));
                return Some(rest.len() - at);
            }
            return Some(rest.len() - before.len());
        }
    }
    // 研发经费支出与生产总值之比: of the one in the other.
    if let Some(before) = rest.strip_suffix("之比")
        && let Some((at, whole)) = each("与 同 和 占").find_map(|mark| before.last_place_of(mark).map(|at| (at, before.after(at + mark.len()))))
        && (at > 0 || percent && whole.ends_with_any("生产总值 GDP 总产值"))
        && whole.has_size(2, 16)
    {
        tail.is_share = true;
        tail.whole = Some(Span::new(offset + before.len() - whole.len(), offset + before.len()));
        return Some(rest.len() - at);
    }
    if let Some(len) = of_an_equal(rest, offset, percent, tail) {
        return Some(len);
    }
    // 财政用于民生的比例: of what is used.
    if let Some(word) = rest.closing_word("的比重 的比例").filter(|word| rest.before(rest.len() - word.len()).contains_any("用于 投向") && !rest.has("占"))
    {
        tail.is_share = true;
        return Some(word.len());
    }
    let mut trimmed = rest.trim_end_words("连续 始终 首次");
    for word in ["的比重的", "比重的", "的比重", "的比例", "的份额", "比重", "比例", "比率", "份额", "的"] {
        if let Some(shorter) = trimmed.strip_suffix(word).filter(|shorter| word != "比重的" || !shorter.ends_with('占')) {
            trimmed = shorter;
            break;
        }
    }
    let at = trimmed.last_place_of("占")?;
    let whole = trimmed.after(at + '占'.len_utf8());
    let whole = whole.strip_opening("到了 到 了").filter(|rest| !rest.is_empty() && !rest.starts_with('期')).unwrap_or(whole);
    let before = trimmed.before(at).chars().next_back();
    if whole.is_empty() && at + '占'.len_utf8() == rest.len() && !matches!(before, Some('侵' | '抢' | '强' | '独')) {
        tail.is_share = true; // 税收收入2318亿元,占74.2%
        return Some('占'.len_utf8());
    }
    if whole.is_one_of("比最高 比最大 比最低 比最多") && !matches!(before, Some('侵' | '抢' | '强' | '独')) {
        tail.is_share = true; // 教育支出占比最高、达24%
        return Some(rest.len() - at);
    }
    // 生产总值占全国、全省比重分别为: a whole for each of several numbers.
    let several = tail.each == Each::InTurn && whole.split(['、', '和']).all(|whole| whole.ends_in("国省市区县州部"));
    if whole.is_empty()
        || whole.size() > 24
        || whole.contains_in("、,") && !several
        || matches!(before, Some('侵' | '抢' | '强' | '独'))
        || whole.starts_in("地用有道") && !whole.starts_with_any("地区 地方")
    {
        return None;
    }
    tail.is_share = true;
    tail.whole = Some(Span::new(offset + trimmed.len() - whole.len(), offset + trimmed.len()));
    Some(rest.len() - at)
}

/// 研发经费支出相当于生产总值的2%, 人均财力仅为全市平均水平的七成, 经济总量不足全市的5%: a share, too.
fn of_an_equal(rest: &str, offset: usize, percent: bool, tail: &mut Tail) -> Option<usize> {
    let before = rest.strip_closing("的比例 的比重").or_else(|| rest.strip_suffix('的').filter(|_| percent))?;
    let found = |verbs: &str| before.last_of(verbs).map(|(at, verb)| (at, verb.len()));
    // 达到|全市平均水平的七成, 接近|高中阶段学生人数的50%
    let is_whole = |whole: &str| {
        whole.ends_with_any("平均水平 平均数 平均值 人数 总数 总产值 总额 生产总值 消费量 营业收入 销售收入 财政支出 财政收入")
            || lexicon::self_regions().has(whole)
            || lexicon::rank_scopes().has(whole)
    };
    let (at, len) = found("相当于 压缩至 压缩到 缩短至 缩短到 压减至 压减到")
        .or_else(|| found("只有 仅有 为 是 不足 不到 超过 达到 接近 不超过 不高于 不低于 控制在").filter(|(at, len)| is_whole(before.after(at + len))))?;
    let whole = before.after(at + len);
    (whole.has_size(2, 16)).then_some(())?;
    tail.is_share = true;
    tail.whole = Some(Span::new(offset + before.len() - whole.len(), offset + before.len()));
    // 仅相当于, 只为
    Some(rest.len() - before.before(at).trim_end_of("仅只才约还").len())
}
