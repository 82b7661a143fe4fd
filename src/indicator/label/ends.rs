//! What a label ends with and is no part of its name: 参保率原则上|不低于, 水果产量连续7年, 农业总产值(包括村办工业).

use super::super::lexicon;
use crate::quantity::year_at_end;
use crate::strings::{CharsOf, Cut, Find, OneOf, Size};
use crate::text::Span;

/// 的 and marks at the end, and words that add nothing there.
pub fn trim_end(text: &str, label: Span) -> usize {
    let mut words = label.of(text);
    if text.after(label.end).starts_with("首次") {
        words = words.strip_suffix("历史").unwrap_or(words); // 收入历史|首次突破9亿元
    }
    loop {
        let words_only = without_years(words).or_else(|| without_reckoning(words)).unwrap_or(words);
        let words_only = without_batches(without_threshold(without_remark(without_lasting(words_only))));
        let shorter = words_only.trim_end_of("的、(: 了等");
        let shorter = shorter.closing_word("考核中 评价中 评比中 测评中").map_or(shorter, |_| shorter.before(shorter.len() - '中'.len_utf8()));
        // 高新技术企业5年|增加2万家
        let counted = shorter.strip_suffix('年').map(|rest| rest.trim_end_of("0123456789")).filter(|rest| rest.len() + "5年".len() == shorter.len());
        let shorter = counted.filter(|rest| rest.size() > 2 && !rest.ends_in("近第前过续")).unwrap_or(shorter);
        let shorter = without_turn(without_quarter(without_manner(shorter)));
        let shorter = shorter
            .strip_closing("工作任务 预期目标是 预期目标 调控目标 连续 再创新高 连创新高 创历史新高 创新高 再获丰收")
            .filter(|s| s.size() > 2 && !s.ends_in("目项类”"))
            .map_or(shorter, |s| s.trim_end_of("三四五六七八九十"));
        let shorter = lexicon::self_regions().ends(shorter).filter(|len| *len < shorter.len()).map_or(shorter, |len| shorter.before(shorter.len() - len));
        if shorter.len() == words.len() {
            return label.start + words.len();
        }
        words = shorter;
    }
}

/// 参保率动态|保持在95%, 收益率原则上|不低于5%, 企业首|超千家: how it stands, and the end of a word of bounds.
fn without_manner(words: &str) -> &str {
    let manner = words.closing_word("动态 原则上 应该 统一 继续 有望 可能 平均 最短 最终 最快仅需 最快只需 仅需 只需 最快");
    let cut = words
        .closing_word("按 跨 迈 首 缩 以 只 仅 却 则 从 将")
        .filter(|_| !words.ends_with_any("可以 予以 足以 得以 加以 难以 所以 国按 地跨 豪迈 年迈 自首 元首 榜首 居首 不仅 船只 两只 冷却 退却 忘却 原则 规则 准则 法则 细则 否则 总则 压缩 微缩 浓缩 收缩 紧缩 服从 听从 名将 干将 大将"));
    let within = words.strip_suffix("年内").filter(|rest| !rest.ends_in("一二两三四五六七八九十几0123456789"));
    let now = words.strip_suffix('现').filter(|rest| !rest.ends_in("实体发表呈出展变兑涌再重显浮"));
    let at_place =
        words.closing_word("在 向").filter(|_| !words.ends_with_any("存在 所在 潜在 内在 现在 实在 外在 导向 方向 走向 意向 定向 双向 面向 单向 流向 去向"));
    let shorter = manner.or(cut).or(at_place).map_or(words, |end| words.before(words.len() - end.len()));
    let shorter = now.or(within).unwrap_or(shorter);
    if shorter.size() >= 2 { shorter } else { words }
}

/// 固定资产投资由负转正、|增长3%, 房价稳中有|降, 居民收入首次超过全省平均水平、|达3万元, 汽车出口爆发式|增长: what turn it took, how it moved.
fn without_turn(words: &str) -> &str {
    const TURNS: &str = "由负转正 扭负为正 扭亏为盈 止跌回升 止跌 由降转升 由降转增 只减不 只增不 只降不 稳中有 稳中 迈上新台阶 再上新台阶 跃上新台阶 \
        表现突出 表现亮眼 接连 先后 相继 恢复性 爆发式 井喷式 补偿性 报复性 刚刚 刚 一举 可望";
    const PASSED: &str = "首次超过 首次高于 创历史 创下 创出";
    let passed = words.first_of(PASSED).map(|(at, _)| words.before(at));
    let shorter = passed.or_else(|| words.strip_closing(TURNS)).unwrap_or(words);
    if shorter.size() >= 2 { shorter } else { words }
}

/// 项目开工率一季度|达到30%: the part of the year is the period.
fn without_quarter(words: &str) -> &str {
    let shorter = words
        .closing_word("前三季度 一季度 二季度 三季度 四季度 上半年 下半年 去年底 去年末 年末 年底 年底前 月底前")
        .map_or(words, |part| words.before(words.len() - part.len()));
    if shorter.size() > 2 && !shorter.ends_in("第、和至到") { shorter } else { words }
}

/// 经济总量突破千亿、达到1042亿元: the round amount that was passed is not part of the label.
pub fn without_threshold(words: &str) -> &str {
    let round = words.trim_end_of("元大关台阶新").trim_end_of("0123456789一二三四五六七八九十百千万亿两个");
    let scaled = words.after(round.len()).contains_in("百千万亿");
    match round.strip_closing("首次突破 双双过 均过 连跨 突破 超过 跃上 迈上 站上 首破 跨越 跨上 跨过 登上").filter(|rest| scaled && !rest.is_empty())
    {
        Some(rest) => rest,
        None => words,
    }
}

/// 农业总产值(包括村办工业): what it takes in is not part of the label.
fn without_remark(words: &str) -> &str {
    const REMARKS: &str = "包括 不包括 含 不含 按 下同 预计";
    let open = words.strip_suffix(')').and_then(|inside| inside.last_place_of("("));
    match open {
        Some(at) if at > 0 && words.after(at + 1).starts_with_any(REMARKS) => words.before(at),
        _ => words,
    }
}

/// 产值|从一九五三年至一九八○年的二十八年间|平均每年增长: the years are the period.
fn without_years(words: &str) -> Option<&str> {
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".has_char(c);
    let rest = words.strip_suffix("期间").or_else(|| words.strip_suffix('间')).unwrap_or(words);
    let counted = rest.strip_suffix('年').map(|rest| rest.trim_end_matches(numeral)).and_then(|rest| rest.strip_suffix("年的"));
    let last = counted.or_else(|| rest.strip_suffix('年'))?;
    let to = last.before(last.len() - year_at_end(last)?.1);
    let first = to.strip_closing("年至 年到")?;
    let front = first.before(first.len() - year_at_end(first)?.1);
    let front = front.trim_end_of("从自在");
    (front.size() >= 2).then_some(front)
}

/// 税收收入|剔除留抵退税因素后|增长3%: how it was reckoned.
fn without_reckoning(words: &str) -> Option<&str> {
    let told = words.strip_suffix('后').unwrap_or(words).strip_closing("因素影响 因素 外 年价格计算")?;
    let (at, _) = told.last_of("扣除 剔除 考虑 除 按")?;
    (words.before(at).size() >= 2).then(|| words.before(at))
}

/// 上线两批|21件: in how many batches they came.
fn without_batches(words: &str) -> &str {
    let rest = words.strip_suffix("批次").or_else(|| words.strip_suffix('批')).unwrap_or(words);
    let counted = rest.trim_end_of("0123456789两二三四五六七八九十");
    if counted.len() < rest.len() && rest.len() < words.len() && !counted.is_empty() && !counted.ends_with('第') { counted } else { words }
}

/// 水果产量连续7年: how long a rank has held is not part of the label.
pub fn without_lasting(words: &str) -> &str {
    match words.last_place_of("连续") {
        Some(at)
            if words.after(at + "连续".len()).trim_start_matches('第').starts_in("0123456789两三四五六七八九十多")
                && words.after(at).size() <= if at > 0 || words.ends_with("季度") { 8 } else { 5 } =>
        {
            words.before(at)
        }
        _ => words,
    }
}
